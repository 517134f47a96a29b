/**
 * Facts about the entities of a unit: attributes, ids, keys, indexes, constraints. Given by {@code mapping}, asked by everyone
 * above. Immutable and shared by all sessions of a factory; never reflects on a class, never sends a request.
 */
@NullMarked
package io.monodyne.metamodel;

import org.jspecify.annotations.NullMarked;
