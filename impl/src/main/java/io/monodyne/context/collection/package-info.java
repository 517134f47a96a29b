/**
 * The collections that stand in the fields of entities: given a source of elements they read themselves when they are first
 * needed, know what was added and removed, and tell their source of every change. Owned by the entity manager that made them,
 * and like it not thread-safe; whoever detaches an entity gives them another source. They never ask what their elements are:
 * entities, keys and requests are the source's business.
 */
@NullMarked
package io.monodyne.context.collection;

import org.jspecify.annotations.NullMarked;
