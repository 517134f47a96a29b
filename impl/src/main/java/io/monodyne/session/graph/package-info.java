/**
 * Entity graphs (Jakarta Persistence 3.2, sections 3.8 and 10.3): given the model and what an application adds to a graph, it
 * hands on {@code GraphNode}s, which say what is to be read. Keeps the named graphs of a factory. Never reads an entity.
 */
@NullMarked
package io.monodyne.session.graph;

import org.jspecify.annotations.NullMarked;
