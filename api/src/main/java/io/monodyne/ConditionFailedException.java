package io.monodyne;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** A condition of an operation is not true of the item that is stored. Nothing was written. */
public class ConditionFailedException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;

    /**
     * @param current the entity as it is stored, detached; null where it is not known
     */
    public ConditionFailedException(String message, @Nullable Object current, @Nullable Throwable cause) {
        super(message, cause);
        this.current = current;
    }

    /** The entity as it is stored, detached; null where it is not known. */
    public @Nullable Object current() {
        return current;
    }
}
