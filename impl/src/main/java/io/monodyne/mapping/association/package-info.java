/**
 * Ties associations together once all entities are read: what they refer to, which attribute owns them, and by which Query the other side is
 * found. Given a model, completes it; adds a problem for whatever does not fit. Reads no annotations and no items.
 */
@NullMarked
package io.monodyne.mapping.association;

import org.jspecify.annotations.NullMarked;
