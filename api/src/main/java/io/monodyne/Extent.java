package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists all entities of the type in an index of their own, so that they can be read by Query instead of by Scan. An entity
 * without any {@link IndexMap} has one even without this annotation.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Extent {

    /** The index that lists them. */
    String index() default "gsi19";

    /**
     * Over how many partitions the listing is spread. One partition takes about 1,000 writes a second; reads query all of
     * them. Raising the number later means a backfill.
     */
    int shards() default 1;
}
