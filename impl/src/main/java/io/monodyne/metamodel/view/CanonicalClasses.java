package io.monodyne.metamodel.view;

import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the canonical metamodel classes that an annotation processor has generated (Jakarta Persistence 3.2, section
 * 5.2.1): the class of {@code X} is called {@code X_} and its static fields are named after the attributes. Where none
 * was generated there is nothing to do. Stateless.
 */
public final class CanonicalClasses {

    private static final String TYPE_FIELD = "class_";

    private CanonicalClasses() {}

    /** Fills those of all managed types that can be found by their class loaders. */
    public static void fill(Metamodel metamodel) {
        for (ManagedType<?> type : metamodel.getManagedTypes()) {
            Class<?> canonical = find(type.getJavaType());
            if (canonical != null) {
                fill(canonical, type);
            }
        }
    }

    private static @Nullable Class<?> find(Class<?> type) {
        for (String name : candidates(type)) {
            Class<?> found = load(name, type.getClassLoader());
            StaticMetamodel mark = found == null ? null : found.getAnnotation(StaticMetamodel.class);
            if (mark != null && mark.value() == type) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException notGenerated) {
            return null;
        }
    }

    /** A nested class may have its canonical class beside it, in that of the outer one, or on the top level. */
    private static List<String> candidates(Class<?> type) {
        String name = type.getName();
        return name.indexOf('$') < 0
                ? List.of(name + "_")
                : List.of(
                        name + "_",
                        name.replace("$", "_$") + "_",
                        type.getPackageName() + "." + type.getSimpleName() + "_");
    }

    private static void fill(Class<?> canonical, ManagedType<?> type) {
        for (Field field : canonical.getDeclaredFields()) {
            Object value = value(field, type);
            if (value != null && field.getType().isInstance(value)) {
                set(field, value);
            }
        }
    }

    private static @Nullable Object value(Field field, ManagedType<?> type) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) {
            return null;
        }
        if (field.getName().equals(TYPE_FIELD)) {
            return type;
        }
        return type.getDeclaredAttributes().stream()
                .filter(attribute -> attribute.getName().equals(field.getName()))
                .findFirst()
                .orElse(null);
    }

    private static void set(Field field, Object value) {
        try {
            if (field.trySetAccessible()) {
                field.set(null, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was made accessible can't be set: " + field, e);
        }
    }
}
