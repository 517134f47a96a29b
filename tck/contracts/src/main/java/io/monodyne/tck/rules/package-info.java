/**
 * Contracts of what a mapping promises about attributes: unique, immutable, normalised, joined, never inserted, never updated,
 * expiring. Nulls are handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.rules;
