/**
 * From changed objects to the fewest writes: given the managed entities that may have changed it hands on what was flushed,
 * and at commit one write plan, which it sends. Writes by key, which have no object behind them, are planned from what is known
 * of the item and sent at once. Owned by one entity manager, but for the planners, which are shared. Never reads for data and
 * never decides what is managed.
 */
@NullMarked
package io.monodyne.flush;

import org.jspecify.annotations.NullMarked;
