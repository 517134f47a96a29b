/**
 * Contracts of the unit of work: which requests a commit sends, under which conditions, and what becomes of it when one does not
 * hold. Nulls are handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.flush;
