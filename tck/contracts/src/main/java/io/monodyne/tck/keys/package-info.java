/**
 * Contracts of key texts and of the items they address. Nulls are handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.keys;
