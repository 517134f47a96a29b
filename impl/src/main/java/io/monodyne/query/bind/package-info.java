/**
 * Finds out what a statement means: its names are looked up in the model, its types checked, its paths turned into joins and its collections
 * into subqueries. Is given a {@code Statement} and the model, hands on a {@code BoundStatement}, or says what is wrong and where. Reads and
 * sends nothing.
 */
@NullMarked
package io.monodyne.query.bind;

import org.jspecify.annotations.NullMarked;
