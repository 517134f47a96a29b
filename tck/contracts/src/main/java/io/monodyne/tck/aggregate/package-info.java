/**
 * Contracts of what is done with entities that refer to each other: cascades and orphans, lazy and eager reading, tracked
 * collections, aggregates in one partition, links, and graphs that are merged, refreshed and flushed; with the requests that it
 * takes. Given a unit with a table of its own; looks at what is really stored, never into the provider. Nulls are handed in on
 * purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.aggregate;

import org.jspecify.annotations.NullUnmarked;
