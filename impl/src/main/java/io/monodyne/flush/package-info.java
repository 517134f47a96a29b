/**
 * From changed objects to the fewest writes: given the managed entities that may have changed it hands on what was flushed,
 * and at commit one write plan, which it sends. Owned by one entity manager, but for the planner, which is shared. Never reads
 * for data and never decides what is managed.
 */
@NullMarked
package io.monodyne.flush;

import org.jspecify.annotations.NullMarked;
