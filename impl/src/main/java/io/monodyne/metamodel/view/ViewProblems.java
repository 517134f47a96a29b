package io.monodyne.metamodel.view;

import org.jspecify.annotations.Nullable;

/** What the metamodel can't answer. */
final class ViewProblems {

    private ViewProblems() {}

    static IllegalArgumentException notManaged(String what, String kind) {
        return new IllegalArgumentException("MD-VIEW-01: " + what + " is no " + kind
                + " of this persistence unit. Annotate it, and list it in the unit.");
    }

    static IllegalArgumentException noAttribute(
            Class<?> type, String name, Class<?> kind, @Nullable Class<?> valueType) {
        String ofType = valueType == null ? "" : " of type " + valueType.getName();
        return new IllegalArgumentException("MD-VIEW-02: " + type.getName() + " has no " + kind.getSimpleName() + " "
                + name + ofType + ". Check the name and the type.");
    }

    static IllegalArgumentException idOfSeveral(Class<?> type) {
        return new IllegalArgumentException("MD-VIEW-03: the id of " + type.getName()
                + " has several attributes. Ask for them by getIdClassAttributes.");
    }

    static IllegalArgumentException idOfOne(Class<?> type) {
        return new IllegalArgumentException(
                "MD-VIEW-04: the id of " + type.getName() + " is one attribute. Ask for it by getId.");
    }
}
