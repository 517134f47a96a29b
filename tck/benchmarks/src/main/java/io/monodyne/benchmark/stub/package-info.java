/** The network that is not there: an HTTP client that answers at once with canned bodies, and counts what it is sent. */
@NullMarked
package io.monodyne.benchmark.stub;

import org.jspecify.annotations.NullMarked;
