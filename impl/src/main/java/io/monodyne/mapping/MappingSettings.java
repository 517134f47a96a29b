package io.monodyne.mapping;

import io.monodyne.mapping.draft.AnnotationSource;
import java.util.List;
import java.util.Set;

/**
 * What a unit decides about its mapping beyond its classes.
 *
 * @param serializableTypes the classes, or packages ending in {@code .*}, that may be stored in Java's serialized form
 * @param defaultListeners run for every entity that does not exclude them, before all other listeners
 * @param annotations what counts as declared of classes, mapping files being read
 */
public record MappingSettings(
        Set<String> serializableTypes, List<Class<?>> defaultListeners, AnnotationSource annotations) {

    public MappingSettings {
        serializableTypes = Set.copyOf(serializableTypes);
        defaultListeners = List.copyOf(defaultListeners);
    }

    /** Of a unit without mapping files. */
    public MappingSettings(Set<String> serializableTypes, List<Class<?>> defaultListeners) {
        this(serializableTypes, defaultListeners, AnnotationSource.classFiles());
    }

    /** No serialized types, no default listeners, no mapping files. */
    public static MappingSettings standard() {
        return new MappingSettings(Set.of(), List.of());
    }
}
