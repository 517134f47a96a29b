package io.monodyne;

import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An entity needs an item of more than 400 KB; nothing was sent. */
public class ItemTooLargeException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String entityName;
    private final LinkedHashMap<String, Integer> attributeSizes;

    /** @param attributeSizes bytes by attribute, the name counted, the largest first */
    public ItemTooLargeException(String message, String entityName, Map<String, Integer> attributeSizes) {
        super(message);
        this.entityName = entityName;
        this.attributeSizes = new LinkedHashMap<>(attributeSizes);
    }

    /** The name of the entity. */
    public String entityName() {
        return entityName;
    }

    /** Bytes by attribute as stored, the name counted, the largest first. */
    public Map<String, Integer> attributeSizes() {
        return Collections.unmodifiableMap(attributeSizes);
    }
}
