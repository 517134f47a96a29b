/**
 * Mapping files: the XML that stands beside annotations, or in their place (Jakarta Persistence 3.2, chapter 12). Given
 * the names of resources it hands on the classes they map, the default listeners, and a source of annotations in which
 * what is written has become annotation instances; or one exception that lists everything that is wrong with the files.
 * Knows what can be written where, and nothing of what a mapping means.
 */
@NullMarked
package io.monodyne.mapping.file;

import org.jspecify.annotations.NullMarked;
