/**
 * Contracts of indexes that have attributes as their keys. Nulls are handed around on purpose, so this room is not null-marked.
 */
package io.monodyne.tck.nativekeys;
