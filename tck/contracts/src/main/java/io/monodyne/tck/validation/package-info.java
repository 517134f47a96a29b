/**
 * What Jakarta Persistence 3.2 promises of Jakarta Validation (its sections 3.6.1 and 9.4.3), and when, each promise as a test. Given a
 * unit with a table of its own, and a validation provider on the class path. Nulls are handed in on purpose, so they are not
 * checked here.
 */
@NullUnmarked
package io.monodyne.tck.validation;

import org.jspecify.annotations.NullUnmarked;
