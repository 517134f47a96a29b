/**
 * What an enhanced instance carries, and whom it tells: the marks of its attributes, the listener of its changes, the
 * loaders of a lazy reference and of what is deferred; and what stands for an unread reference in a stream. Called by
 * generated and woven code. Generates nothing, knows no entity manager.
 */
@NullMarked
package io.monodyne.enhance.state;

import org.jspecify.annotations.NullMarked;
