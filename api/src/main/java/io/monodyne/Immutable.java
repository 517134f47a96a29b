package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is set once, before the entity is stored, and never again: a different value is refused with an
 * {@link ImmutableAttributeException} at the setter of a managed entity and, whatever path it came by, before anything is
 * sent. An attribute that is stored as null may still be given its one value.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Immutable {}
