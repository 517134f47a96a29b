/** Starts the benchmarks. */
@NullMarked
package io.monodyne.benchmark;

import org.jspecify.annotations.NullMarked;
