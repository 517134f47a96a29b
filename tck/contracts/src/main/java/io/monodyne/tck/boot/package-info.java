/**
 * How a unit is opened: by a configuration, a container or a {@code persistence.xml}, its settings, its tables and its
 * metamodel (Jakarta Persistence 3.2, chapters 5, 8 and 9), each promise as a test. Given the client of a test table; opens
 * and closes factories of its own. Nulls are handed in on purpose, so they are not checked here.
 */
@NullUnmarked
package io.monodyne.tck.boot;

import org.jspecify.annotations.NullUnmarked;
