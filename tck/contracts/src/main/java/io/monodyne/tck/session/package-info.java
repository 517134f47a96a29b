/**
 * What Jakarta Persistence 3.2 promises of entity managers, their factory and transactions, life-cycle callbacks and the
 * second-level cache (its chapters 3 and 7), each promise as a test. Given a unit with a table of its own; never looks into
 * the provider. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.session;

import org.jspecify.annotations.NullUnmarked;
