/**
 * What is managed now: the instances of one entity manager, and what its transaction has flushed but not sent. Owned by one
 * entity manager and, like it, not thread-safe. Never sends a request.
 */
@NullMarked
package io.monodyne.context;

import org.jspecify.annotations.NullMarked;
