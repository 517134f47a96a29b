/**
 * Items become entities, and entities items: given an item and the model of its entity it hands on a snapshot and a filled
 * instance, and the other way round. Factory-lived, stateless. Never sends a request and never decides what to write.
 */
@NullMarked
package io.monodyne.hydrate;

import org.jspecify.annotations.NullMarked;
