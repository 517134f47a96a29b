package io.monodyne.mapping;

import java.util.List;
import java.util.Set;

/**
 * What a unit decides about its mapping beyond its classes.
 *
 * @param serializableTypes the classes, or packages ending in {@code .*}, that may be stored in Java's serialized form
 * @param defaultListeners run for every entity that does not exclude them, before all other listeners
 */
public record MappingSettings(Set<String> serializableTypes, List<Class<?>> defaultListeners) {

    public MappingSettings {
        serializableTypes = Set.copyOf(serializableTypes);
        defaultListeners = List.copyOf(defaultListeners);
    }

    /** No serialized types, no default listeners. */
    public static MappingSettings standard() {
        return new MappingSettings(Set.of(), List.of());
    }
}
