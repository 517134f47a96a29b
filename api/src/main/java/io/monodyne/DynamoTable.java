package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The physical table of an entity where it is not the unit's ({@code monodyne.table}). Jakarta's {@code @Table} keeps its
 * logical meaning: its name is the one in the default key template.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DynamoTable {

    /** 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
    String name();
}
