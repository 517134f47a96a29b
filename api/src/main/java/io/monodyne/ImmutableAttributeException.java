package io.monodyne;

import jakarta.persistence.PersistenceException;

/** An attribute marked {@link Immutable} was to be given another value. */
public class ImmutableAttributeException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String entityName;
    private final String attributeName;

    public ImmutableAttributeException(String message, String entityName, String attributeName) {
        super(message);
        this.entityName = entityName;
        this.attributeName = attributeName;
    }

    /** The name of the entity. */
    public String entityName() {
        return entityName;
    }

    /** The name of the attribute, as declared in Java. */
    public String attributeName() {
        return attributeName;
    }
}
