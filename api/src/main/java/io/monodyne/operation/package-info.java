/**
 * What {@link io.monodyne.SingleTable} is asked for: paths into items, conditions, and operations that are put together first and sent when
 * they are run. Values are immutable; an operation belongs to the thread that builds it.
 */
@NullMarked
package io.monodyne.operation;

import org.jspecify.annotations.NullMarked;
