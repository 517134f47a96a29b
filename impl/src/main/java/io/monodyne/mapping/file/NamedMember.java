package io.monodyne.mapping.file;

import jakarta.persistence.AccessType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute may be in its class: a field, a property, or both. Immutable.
 *
 * @param field null where there is none
 * @param getter null where there is none
 */
record NamedMember(@Nullable Field field, @Nullable Method getter) {

    /** The member of that name that the class itself declares. */
    static NamedMember of(Class<?> type, String name) {
        Field field = fields(type).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
        return new NamedMember(field, getters(type).get(name));
    }

    /** The names that there are. */
    static List<String> names(Class<?> type, @Nullable AccessType access) {
        TreeSet<String> names = new TreeSet<>();
        if (access != AccessType.PROPERTY) {
            fields(type).forEach(field -> names.add(field.getName()));
        }
        if (access != AccessType.FIELD) {
            names.addAll(getters(type).keySet());
        }
        return new ArrayList<>(names);
    }

    static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    /** By the name of the property. */
    static Map<String, Method> getters(Class<?> type) {
        Map<String, Method> getters = new LinkedHashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            String suffix = suffix(method);
            if (!suffix.isEmpty()
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class) {
                getters.put(decapitalized(suffix), method);
            }
        }
        return getters;
    }

    private static String suffix(Method method) {
        String name = method.getName();
        if (name.startsWith("get")) {
            return name.substring(3);
        }
        boolean truth = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        return truth && name.startsWith("is") ? name.substring(2) : "";
    }

    /** As JavaBeans do: {@code Name} is {@code name}, but {@code URL} stays. */
    private static String decapitalized(String suffix) {
        if (suffix.length() > 1 && Character.isUpperCase(suffix.charAt(0)) && Character.isUpperCase(suffix.charAt(1))) {
            return suffix;
        }
        return suffix.substring(0, 1).toLowerCase(Locale.ROOT) + suffix.substring(1);
    }
}
