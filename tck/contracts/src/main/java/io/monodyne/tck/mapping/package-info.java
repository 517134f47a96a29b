/**
 * What Jakarta Persistence 3.2 promises of the mapping (its chapter 2), each promise as a test: what is persisted is read back
 * as it was, and is stored as an item that people and other programs can read. Given a unit with a table of its own; never
 * looks into the provider. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.mapping;

import org.jspecify.annotations.NullUnmarked;
