package io.monodyne.mapping.identity;

import io.monodyne.mapping.access.JavaType;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id attribute of an entity, and what an id class has under its name.
 *
 * @param components the basic values it is made of
 * @param target the id of what it refers to; null for a basic attribute
 */
record IdPart(
        String name, List<ModelPath> components, @Nullable IdModel target) {

    IdPart {
        components = List.copyOf(components);
    }

    /** The type that an id class has to declare, boxed. */
    Class<?> type() {
        return target == null
                ? JavaType.boxed(components.get(0).leaf().facts().javaType())
                : JavaType.boxed(target.javaType());
    }

    /** The value in an id class of the values of its components. */
    @Nullable
    Object ofComponents(@Nullable Object[] values, int from) {
        if (target == null) {
            return values[from];
        }
        @Nullable Object[] own = new @Nullable Object[components.size()];
        System.arraycopy(values, from, own, 0, own.length);
        for (Object value : own) {
            if (value == null) {
                return null;
            }
        }
        return target.newId(own);
    }

    /** A component of the value in an id class. */
    @Nullable
    Object component(@Nullable Object value, int place) {
        if (target == null || value == null) {
            return value;
        }
        return target.valuesOfId(value)[place];
    }
}
