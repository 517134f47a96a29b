package io.monodyne.mapping.draft;

import io.monodyne.metamodel.EntityTarget;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What associations refer to: one target for each class, bound when all entities are read. Boot-lived. */
public final class Targets {

    private final Map<Class<?>, EntityTarget> targets = new LinkedHashMap<>();

    public EntityTarget of(Class<?> type) {
        return targets.computeIfAbsent(type, EntityTarget::new);
    }

    public Collection<EntityTarget> all() {
        return targets.values();
    }
}
