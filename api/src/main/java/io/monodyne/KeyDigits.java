package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * To how many digits an integer attribute is padded within a key: {@code @KeyDigits(7)} makes 42 {@code 0000042}. Without it 10
 * for an {@code int}, 19 for a {@code long}. A number with more digits is refused when it is written.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyDigits {

    /** 1 to 38. Part of the stored format: a later change means rewriting the keys. */
    int value();
}
