/**
 * How long a program takes from {@code main} to its first entity: a unit of ten entities, each run in a fresh virtual machine.
 * Not null-marked, since entities are empty until they are filled.
 */
package io.monodyne.benchmark.cold;
