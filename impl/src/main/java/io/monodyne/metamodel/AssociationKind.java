package io.monodyne.metamodel;

/** The four kinds of associations (Jakarta Persistence 3.2, section 2.10). */
public enum AssociationKind {
    MANY_TO_ONE,
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY;

    /** Whether it refers to many. */
    public boolean plural() {
        return this == ONE_TO_MANY || this == MANY_TO_MANY;
    }
}
