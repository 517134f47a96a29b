package io.monodyne.mapping.file;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the attributes of a class are its fields or its properties (Jakarta Persistence 3.2, section 12.2). What its
 * element says comes first, then its annotations: an {@code @Access}, or where others stand. Then comes what the file
 * says, what the unit says, and what holds for its superclass. Lives while the files of one unit are read.
 */
final class AccessTypes {

    private final UnitDraft draft;
    private final Map<Class<?>, ManagedElement> managed;

    AccessTypes(UnitDraft draft, Map<Class<?>, ManagedElement> managed) {
        this.draft = draft;
        this.managed = managed;
    }

    /** Null where nothing says it. */
    @Nullable
    AccessType of(Class<?> type) {
        ManagedElement element = managed.get(type);
        if (element != null && element.access() != null) {
            return element.access();
        }
        AccessType annotated = annotated(type);
        return annotated == null ? byDefault(type) : annotated;
    }

    /** What the annotations of the class say; null where they say nothing. */
    @Nullable
    AccessType annotated(Class<?> type) {
        Access declared = access(type, type);
        return declared == null ? placement(type) : declared.value();
    }

    private @Nullable AccessType byDefault(Class<?> type) {
        ManagedElement element = managed.get(type);
        if (element != null && element.fallback() != null) {
            return element.fallback();
        }
        Class<?> above = type.getSuperclass();
        return above == null || above == Object.class ? null : of(above);
    }

    /** The {@code @Access} of a class or of one of its members, if it counts. */
    @Nullable
    Access access(@Nullable AnnotatedElement element, Class<?> declaring) {
        return element != null && draft.annotated(declaring) ? element.getDeclaredAnnotation(Access.class) : null;
    }

    private @Nullable AccessType placement(Class<?> type) {
        Collection<? extends AnnotatedElement> fields = NamedMember.fields(type);
        Collection<? extends AnnotatedElement> getters =
                NamedMember.getters(type).values();
        if (any(fields, type, List.of(Id.class, EmbeddedId.class))) {
            return AccessType.FIELD;
        }
        if (any(getters, type, List.of(Id.class, EmbeddedId.class))) {
            return AccessType.PROPERTY;
        }
        if (any(fields, type, List.of())) {
            return AccessType.FIELD;
        }
        return any(getters, type, List.of()) ? AccessType.PROPERTY : null;
    }

    /** Whether a member has an annotation of these types, or, where none are given, any of ours. */
    private boolean any(
            Collection<? extends AnnotatedElement> members,
            Class<?> declaring,
            List<Class<? extends Annotation>> wanted) {
        return members.stream()
                .filter(member -> access(member, declaring) == null)
                .flatMap(member -> draft.real(member, declaring).stream())
                .map(Annotation::annotationType)
                .anyMatch(type -> wanted.isEmpty()
                        ? List.of("jakarta.persistence", "io.monodyne").contains(type.getPackageName())
                        : wanted.contains(type));
    }
}
