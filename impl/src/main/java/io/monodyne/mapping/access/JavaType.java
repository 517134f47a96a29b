package io.monodyne.mapping.access;

import java.util.List;
import java.util.Map;

/** A type whose variables are resolved, e.g. {@code Set<Address>}. Immutable. */
public record JavaType(Class<?> raw, List<JavaType> arguments) {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    public JavaType {
        arguments = List.copyOf(arguments);
    }

    public static JavaType of(Class<?> type) {
        return new JavaType(type, List.of());
    }

    /** The class that holds a value of the type as an object: Integer for int, else itself. */
    public static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    public Class<?> boxed() {
        return boxed(raw);
    }
}
