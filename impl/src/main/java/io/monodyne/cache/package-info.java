/**
 * What sessions of a factory share of what they read: snapshots by identity, bounded and for a time. Factory-lived,
 * thread-safe. Never reads or writes the table.
 */
@NullMarked
package io.monodyne.cache;

import org.jspecify.annotations.NullMarked;
