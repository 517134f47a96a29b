/**
 * Contracts of entity graphs (Jakarta Persistence 3.2, sections 3.8 and 10.3): how they are made, named and found, and what is
 * read by them, told by the requests that are sent and by those that are not sent any more. Given a unit with a table of its own;
 * never looks into the provider. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.graph;

import org.jspecify.annotations.NullUnmarked;
