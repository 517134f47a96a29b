/**
 * Mapping files (Jakarta Persistence 3.2, chapter 12): entities that are mapped by them alone, annotations that are
 * overridden, defaults of the unit. Given a unit with a table of its own; never looks into the provider. Nulls are
 * handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.mappingfile;

import org.jspecify.annotations.NullUnmarked;
