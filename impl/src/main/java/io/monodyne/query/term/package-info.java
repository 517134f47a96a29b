/**
 * What a query means: its names bound to the model, its types known, ready to be evaluated on rows in memory, with the three-valued logic of
 * SQL. The planner reads the same terms to find keys and filters in them. Factory-lived, immutable, but for the rows. Sends nothing.
 */
@NullMarked
package io.monodyne.query.term;

import org.jspecify.annotations.NullMarked;
