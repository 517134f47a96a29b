package io.monodyne.metamodel;

/** What the keys of a map of entities are. Factory-lived, immutable. */
public sealed interface MapKey {

    /** The type of the keys. */
    Class<?> type();

    /** An attribute of the element, or its id ({@code @MapKey}). */
    record OfElement(Class<?> type, EntityPath path) implements MapKey {}

    /** A value stored in the position column ({@code @MapKeyColumn}). */
    record Value(Class<?> type) implements MapKey {}

    /** An entity whose identity is stored in the position column ({@code @MapKeyJoinColumn}). */
    record OfEntity(EntityTarget target) implements MapKey {
        @Override
        public Class<?> type() {
            return target.type();
        }
    }
}
