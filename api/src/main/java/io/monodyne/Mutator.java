package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is normalised whenever it is set: at the setter of a managed entity, and at the latest when the entity is
 * persisted, merged or flushed, so that no path stores a value that was not mutated.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Mutator {

    /** The mutators, applied from left to right. */
    Class<? extends AttributeMutator<?>>[] value();
}
