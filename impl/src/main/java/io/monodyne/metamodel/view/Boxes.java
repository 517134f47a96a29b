package io.monodyne.metamodel.view;

import java.lang.invoke.MethodType;

/** Primitive types and their wrappers mean the same where an attribute is asked for by its type. Stateless. */
final class Boxes {

    private Boxes() {}

    /** Integer for int; any other type itself. */
    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
