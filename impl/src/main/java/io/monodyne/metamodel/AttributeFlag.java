package io.monodyne.metamodel;

/** What is true of an attribute beyond its type. */
public enum AttributeFlag {
    /** Part of the id. */
    ID,
    /** The version of the entity. */
    VERSION,
    /** Null is refused when the entity is written ({@code optional = false}, {@code nullable = false}). */
    REQUIRED,
    /** Left out of inserts ({@code insertable = false}). */
    NOT_INSERTABLE,
    /** Left out of updates ({@code updatable = false}): changes are ignored, as Jakarta Persistence says. */
    NOT_UPDATABLE,
    /** Set once, then never again: changes are refused. */
    IMMUTABLE,
    /** Not stored beside the key: decoded from it ({@code storeShadow = false}). */
    KEY_ONLY,
    /** The moment after which the item counts as absent. */
    TIME_TO_LIVE,

    /** Says whose the entity is ({@code @TenantId}); of a column of a reference, whose the entity is that it refers to. */
    TENANT,

    /** A component of the key of a reference: read through the reference, and set with it. */
    FOREIGN_KEY,

    /** Of no attribute in Java: what a collection of another entity keeps in the items of its elements. */
    HIDDEN
}
