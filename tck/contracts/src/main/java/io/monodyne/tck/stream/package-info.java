/**
 * What a record of a DynamoDB Stream says of an entity, each promise as a test. The records are those of the stream of a test table,
 * which the provider has written to. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.stream;

import org.jspecify.annotations.NullUnmarked;
