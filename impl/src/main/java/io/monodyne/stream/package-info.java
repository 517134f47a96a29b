/**
 * Records of streams become changes of entities: given the two images of an item it tells which entity it is, and hands on the entity
 * before and after, and what has changed. Factory-lived, thread-safe. Reads no item, and never writes.
 */
@NullMarked
package io.monodyne.stream;

import org.jspecify.annotations.NullMarked;
