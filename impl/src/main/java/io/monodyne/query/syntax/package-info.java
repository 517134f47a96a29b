/**
 * What a query says, before anybody knows what its names mean: the tree that JPQL text, the Criteria API and the fluent builder are turned
 * into. Immutable records with the place in the text where each begins. Knows nothing else, and never does anything.
 */
@NullMarked
package io.monodyne.query.syntax;

import org.jspecify.annotations.NullMarked;
