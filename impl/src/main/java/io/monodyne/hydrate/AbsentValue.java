package io.monodyne.hydrate;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an instance holds where its item has no such attribute: null, an empty collection (an empty one is stored as nothing),
 * or the zero of a primitive type (an item may be older than the attribute).
 */
public final class AbsentValue {

    private static final Map<Class<?>, Object> ZEROS = Map.of(
            boolean.class,
            false,
            byte.class,
            (byte) 0,
            short.class,
            (short) 0,
            int.class,
            0,
            long.class,
            0L,
            float.class,
            0f,
            double.class,
            0d,
            char.class,
            '\0');

    private AbsentValue() {}

    /** A fresh value for an instance. */
    public static @Nullable Object of(AttributeModel attribute) {
        Class<?> type = attribute.facts().javaType();
        if (attribute instanceof CollectionAttribute) {
            return emptyCollection(type);
        }
        return type.isPrimitive() ? ZEROS.get(type) : null;
    }

    /** Whether a value read from an instance says no more than an absent attribute. */
    public static boolean isZero(AttributeModel attribute, @Nullable Object value) {
        Class<?> type = attribute.facts().javaType();
        return value == null || type.isPrimitive() && value.equals(ZEROS.get(type));
    }

    private static Object emptyCollection(Class<?> type) {
        if (SortedMap.class.isAssignableFrom(type)) {
            return new TreeMap<>();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new LinkedHashMap<>();
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return new TreeSet<>();
        }
        return Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
    }
}
