/**
 * From annotated classes to the metamodel. Given the managed classes of a unit it hands on a complete {@code Model},
 * or one exception that lists everything that can't be mapped. The only room that reflects on entity classes; works at
 * boot alone, and never sends a request.
 */
@NullMarked
package io.monodyne.mapping;

import org.jspecify.annotations.NullMarked;
