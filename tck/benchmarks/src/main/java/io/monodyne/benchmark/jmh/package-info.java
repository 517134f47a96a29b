/** The same operations for JMH, each in forked virtual machines of its own; for profilers and for a second opinion. */
@NullMarked
package io.monodyne.benchmark.jmh;

import org.jspecify.annotations.NullMarked;
