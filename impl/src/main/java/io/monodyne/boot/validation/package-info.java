/**
 * Jakarta Validation of entities that are about to be written. Given the settings and the model of a unit, it hands on an
 * {@code EntityCheck}, which judges nothing where the application has no validation provider. The only room that knows the classes of
 * Jakarta Validation, which need not be there. Never loads an attribute.
 */
@NullMarked
package io.monodyne.boot.validation;

import org.jspecify.annotations.NullMarked;
