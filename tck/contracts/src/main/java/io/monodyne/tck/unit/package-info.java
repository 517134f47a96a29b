/**
 * Contracts of what one unit of work makes of several turns of its entities: moved and replaced, flushed and let go, removed
 * and persisted again, changed in callbacks; and of what a unit says that is stored in part. Given a unit with a table of its
 * own; looks at what is really stored, never into the provider. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.unit;

import org.jspecify.annotations.NullUnmarked;
