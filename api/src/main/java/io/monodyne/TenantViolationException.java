package io.monodyne;

import jakarta.persistence.PersistenceException;

/**
 * An entity with a {@link TenantId} was to be read or written by an entity manager that has no tenant, or another one. Nothing
 * was written, and nothing of another tenant is managed. The message begins with a code, and shows neither of the tenants.
 */
public class TenantViolationException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String entityName;

    public TenantViolationException(String message, String entityName) {
        super(message);
        this.entityName = entityName;
    }

    /** The name of the entity. */
    public String entityName() {
        return entityName;
    }
}
