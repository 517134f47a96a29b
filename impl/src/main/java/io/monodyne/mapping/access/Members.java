package io.monodyne.mapping.access;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields and properties of a class are persistent (Jakarta Persistence 3.2, sections 2.2 and 2.3): those of its
 * access type, less the transient ones, and those that an {@code @Access} of their own moves to the other side. In the
 * order of the fields, also for properties, since the virtual machine keeps no order of methods. Boot-lived.
 */
public final class Members {

    private final Declarations declarations;
    private final MappingProblems problems;

    public Members(Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
    }

    /** The persistent members that the class itself declares. */
    public List<Member> of(Class<?> type, AccessType access) {
        Map<String, Member> byName = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (persistent(field, access)) {
                byName.put(field.getName(), new FieldMember(field));
            }
        }
        if (!type.isRecord()) {
            for (Method method : type.getDeclaredMethods()) {
                addProperty(byName, method, access);
            }
        }
        List<String> order =
                Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList();
        List<Member> members = new ArrayList<>(byName.values());
        members.sort(Comparator.comparingInt((Member member) -> place(order, member.name()))
                .thenComparing(Member::name));
        return members;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private boolean persistent(Field field, AccessType access) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isSynthetic()
                && !declarations.has(field, Transient.class)
                && accessOf(field, access) == AccessType.FIELD;
    }

    private void addProperty(Map<String, Member> byName, Method method, AccessType access) {
        String name = propertyName(method);
        if (name == null || declarations.has(method, Transient.class) || accessOf(method, access) == AccessType.FIELD) {
            return;
        }
        Method setter = setter(method);
        if (setter != null) {
            byName.put(name, new PropertyMember(name, method, setter));
        } else if (declarations.any(method)) {
            problems.noSetter(method.getDeclaringClass(), method.getName());
        }
    }

    private AccessType accessOf(AnnotatedElement element, AccessType access) {
        Access own = declarations.find(element, Access.class);
        return own == null ? access : own.value();
    }

    /** The name of the property that the method is the getter of; null where it is none. */
    private @Nullable String propertyName(Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isStatic(modifiers)
                || method.isSynthetic()
                || method.getParameterCount() != 0
                || method.getReturnType() == void.class) {
            return null;
        }
        if (Modifier.isPrivate(modifiers) && !declarations.any(method)) {
            return null;
        }
        String name = nameOf(method);
        return name.isEmpty() ? null : name;
    }

    /** The name of the property that a getter reads; empty for a method that is none. */
    public static String nameOf(Method getter) {
        String suffix = suffix(getter);
        return suffix.isEmpty() ? suffix : decapitalized(suffix);
    }

    private static String suffix(Method getter) {
        String name = getter.getName();
        if (name.startsWith("get")) {
            return name.substring(3);
        }
        boolean truth = JavaType.boxed(getter.getReturnType()) == Boolean.class;
        return truth && name.startsWith("is") ? name.substring(2) : "";
    }

    /** As JavaBeans do: {@code Name} is {@code name}, but {@code URL} stays. */
    private static String decapitalized(String suffix) {
        if (suffix.length() > 1 && Character.isUpperCase(suffix.charAt(0)) && Character.isUpperCase(suffix.charAt(1))) {
            return suffix;
        }
        return suffix.substring(0, 1).toLowerCase(Locale.ROOT) + suffix.substring(1);
    }

    private static @Nullable Method setter(Method getter) {
        String name = "set" + suffix(getter);
        for (Class<?> type = getter.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == getter.getReturnType()
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())) {
                    return method;
                }
            }
        }
        return null;
    }
}
