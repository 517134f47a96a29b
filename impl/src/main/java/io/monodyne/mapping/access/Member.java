package io.monodyne.mapping.access;

import io.monodyne.metamodel.Accessor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;

/** A persistent field or property of a class. Immutable. */
public sealed interface Member permits FieldMember, PropertyMember {

    /** The name of the attribute. */
    String name();

    Type genericType();

    /** What annotations are read from. */
    AnnotatedElement element();

    /** Whether one of the same name in a superclass is the same attribute, and not a second one. */
    boolean overrides();

    /**
     * Reads and writes it in instances of a class.
     *
     * @param owner the class that declares it, or one that extends that class
     * @throws IllegalAccessException where its module does not open the package
     */
    Accessor accessor(Class<?> owner) throws IllegalAccessException;
}
