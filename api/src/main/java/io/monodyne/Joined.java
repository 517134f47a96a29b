package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute of type {@code String} that is computed from others: their key texts, joined by a separator. It is stored and
 * can be queried; what the application assigns to it is ignored and overwritten when the entity is flushed. Null where one of
 * its sources is null.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Joined {

    /** The attributes to join, in order; paths into embeddables are allowed. */
    String[] value();

    /**
     * One character between the parts. Within a part it is escaped. The text sorts like the tuple of the parts with the
     * standard separator only.
     */
    char separator() default '#';
}
