package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes whose state makes up an entity: itself and every superclass that is an entity or a mapped superclass,
 * topmost first. The state of other superclasses is transient (Jakarta Persistence 3.2, section 2.11.3). Immutable.
 *
 * @param all topmost first, the entity itself last
 * @param own those below the super entity, whose attributes are new with this entity
 * @param superEntity the nearest entity above; null for a root
 * @param root the topmost entity
 * @param access where annotations are read from in classes that do not say it themselves
 */
record Lineage(
        List<Class<?>> all, List<Class<?>> own, @Nullable Class<?> superEntity, Class<?> root, AccessType access) {

    static Lineage of(Class<?> entity, Declarations declarations) {
        List<Class<?>> all = new ArrayList<>();
        List<Class<?>> own = new ArrayList<>();
        Class<?> superEntity = null;
        Class<?> root = entity;
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            boolean isEntity = declarations.own(type, Entity.class) != null;
            if (isEntity || declarations.own(type, MappedSuperclass.class) != null) {
                superEntity = isEntity && type != entity && superEntity == null ? type : superEntity;
                root = isEntity ? type : root;
                all.add(0, type);
                if (superEntity == null) {
                    own.add(0, type);
                }
            }
        }
        return new Lineage(List.copyOf(all), List.copyOf(own), superEntity, root, access(all, declarations));
    }

    /**
     * Where the id is annotated, in a class that does not say its access type itself if there is one (section 2.3.1).
     */
    private static AccessType access(List<Class<?>> all, Declarations declarations) {
        AccessType found = null;
        for (Class<?> type : all) {
            AccessType placed = placement(type, declarations);
            if (placed != null && declarations.own(type, Access.class) == null) {
                return placed;
            }
            found = found == null ? placed : found;
        }
        return found == null ? AccessType.FIELD : found;
    }

    private static @Nullable AccessType placement(Class<?> type, Declarations declarations) {
        if (identifies(type.getDeclaredFields(), declarations)) {
            return AccessType.FIELD;
        }
        return identifies(type.getDeclaredMethods(), declarations) ? AccessType.PROPERTY : null;
    }

    private static boolean identifies(AnnotatedElement[] elements, Declarations declarations) {
        for (AnnotatedElement element : elements) {
            if (declarations.has(element, Id.class) || declarations.has(element, EmbeddedId.class)) {
                return true;
            }
        }
        return false;
    }

    /** The access type of one of the classes. */
    AccessType accessOf(Class<?> type, Declarations declarations) {
        Access declared = declarations.own(type, Access.class);
        return declared == null ? access : declared.value();
    }
}
