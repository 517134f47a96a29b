/**
 * Contracts that take many writers and long histories. Nulls are handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.concurrency;
