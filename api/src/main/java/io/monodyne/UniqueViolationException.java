package io.monodyne;

import jakarta.persistence.EntityExistsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that must be unique belongs to another entity already; nothing was written. */
public class UniqueViolationException extends EntityExistsException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object entity;
    private final String entityName;
    private final List<String> attributeNames;

    @SuppressWarnings("this-escape")
    public UniqueViolationException(
            String message,
            @Nullable Object entity,
            String entityName,
            List<String> attributeNames,
            @Nullable Throwable cause) {
        super(message, cause);
        this.entity = entity;
        this.entityName = entityName;
        this.attributeNames = List.copyOf(attributeNames);
    }

    /** The entity that claimed the value; null after serialisation. */
    public @Nullable Object entity() {
        return entity;
    }

    /** The name of the entity. */
    public String entityName() {
        return entityName;
    }

    /** The attributes of the constraint, in the order declared. */
    public List<String> attributeNames() {
        return attributeNames;
    }
}
