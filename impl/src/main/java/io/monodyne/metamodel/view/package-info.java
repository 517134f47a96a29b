/**
 * Jakarta's view of the model (Jakarta Persistence 3.2, chapter 5): managed types and their attributes, given the
 * model, for {@code getMetamodel} and for canonical metamodel classes. Factory-lived, immutable once made; decides
 * nothing and never sends a request.
 */
@NullMarked
package io.monodyne.metamodel.view;

import org.jspecify.annotations.NullMarked;
