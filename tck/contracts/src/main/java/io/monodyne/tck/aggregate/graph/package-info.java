/**
 * A school whose entities refer to each other in every way there is, random changes of it, and what should be stored after them.
 * Given a table and a random source, does transactions and compares. Computes keys by itself, never by the provider. Nulls are
 * handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.aggregate.graph;
