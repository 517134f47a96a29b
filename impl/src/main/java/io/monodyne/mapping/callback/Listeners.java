package io.monodyne.mapping.callback;

import io.monodyne.mapping.access.Constructors;
import io.monodyne.mapping.draft.MappingProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instances of entity listeners: one of each class for the whole unit. Boot-lived; the instances are factory-lived.
 */
final class Listeners {

    private final MappingProblems problems;
    private final Map<Class<?>, Optional<Object>> made = new HashMap<>();

    Listeners(MappingProblems problems) {
        this.problems = problems;
    }

    /** Null, and a problem, where it can't be made. */
    @Nullable
    Object of(Class<?> type) {
        return made.computeIfAbsent(type, this::make).orElse(null);
    }

    private Optional<Object> make(Class<?> type) {
        try {
            return Optional.of(Constructors.noArgument(type).get());
        } catch (IllegalAccessException | RuntimeException e) {
            problems.listenerUnusable(type, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
