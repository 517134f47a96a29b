package io.monodyne;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which global index the links of a many-to-many, or of a one-to-many with a join table, are found from their target. Without it,
 * {@code gsi0}.
 *
 * <pre>{@code
 * @ManyToMany
 * @LinkIndex("gsi3")
 * Set<Course> courses;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface LinkIndex {

    /** The name of the index, e.g. {@code gsi3}. */
    String value();
}
