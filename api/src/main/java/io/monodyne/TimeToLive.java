package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The moment after which DynamoDB may delete the item: stored as a number of whole seconds since 1970, as DynamoDB wants it.
 * Of type {@code Instant}, {@code java.util.Date}, or {@code long}/{@code Long} (already in seconds). An item past its moment
 * is treated as absent although DynamoDB may keep it for days. All entities of a table share one attribute name.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeToLive {}
