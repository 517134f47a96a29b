/**
 * What Jakarta Persistence 3.2 promises of queries (its chapters 3.11, 4 and 6), and what is promised beyond: plans, cursors, selects and
 * statements in PartiQL. Given a unit with a table of its own; never looks into the provider. Nulls are handed in on purpose, so they are not
 * checked here.
 */
@NullUnmarked
package io.monodyne.tck.query;

import org.jspecify.annotations.NullUnmarked;
