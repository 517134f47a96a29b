package io.monodyne.enhance.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that was enhanced when it was built or loaded. Put there by the weaver alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

    /** Whether every class that can access its fields was woven, too, also those that are not private. */
    boolean closed();
}
