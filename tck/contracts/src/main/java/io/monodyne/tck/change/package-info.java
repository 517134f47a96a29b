/**
 * Contracts of dirty tracking: what is noticed, what is no change, and what is sent for it. Nulls are handed around on purpose,
 * so this room is not null-marked.
 */
package io.monodyne.tck.change;
