/**
 * Callbacks of entities and of their listeners, in the order they run. Given classes, hands on callback models. Calls
 * nothing itself.
 */
@NullMarked
package io.monodyne.mapping.callback;

import org.jspecify.annotations.NullMarked;
