package io.monodyne.metamodel;

/** What {@code @Cacheable} says of an entity, its own or the nearest inherited one. */
public enum Cacheability {
    YES,
    NO,
    UNSPECIFIED
}
