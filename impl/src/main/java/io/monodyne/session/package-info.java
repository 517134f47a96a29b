/**
 * What Jakarta Persistence sees: the entity manager, its factory, its transaction. Each method checks what it was given,
 * delegates to the rooms below and answers with the exceptions that the specification names. Never plans, never maps.
 */
@NullMarked
package io.monodyne.session;

import org.jspecify.annotations.NullMarked;
