/**
 * Contracts of tenants: tests that try to read and write what is of another one. Nulls are handed around on purpose, so this room is not
 * null-marked.
 */
package io.monodyne.tck.tenant;
