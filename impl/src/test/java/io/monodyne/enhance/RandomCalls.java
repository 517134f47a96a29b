package io.monodyne.enhance;

import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Calls of methods of entities, of random arguments. */
final class RandomCalls {

    private RandomCalls() {}

    /** What other classes can call, overridden or not; in the same order each time. */
    static List<Method> methods(Class<?> entity) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isPrivate(method.getModifiers())
                        && !method.getName().startsWith("monodyne$")) {
                    method.setAccessible(true);
                    methods.add(method);
                }
            }
        }
        methods.sort(Comparator.comparing(Method::toString));
        return methods;
    }

    /** A method may fail halfway: then the answer is the exception. */
    static Object invoke(Method method, Object target, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    /** @param other an instance of the same entity, given at times where one is taken */
    static Object[] arguments(Method method, Object other, RandomGenerator random) {
        return Stream.of(method.getParameterTypes())
                .map(type -> argument(type, other, random))
                .toArray();
    }

    private static Object argument(Class<?> type, Object other, RandomGenerator random) {
        int number = random.nextInt(5);
        if (type == int.class || type == Integer.class) {
            return number;
        } else if (type == long.class || type == Long.class) {
            return (long) number;
        } else if (type == double.class) {
            return (double) number;
        } else if (type == boolean.class) {
            return number > 2;
        } else if (type == String.class || type == Object.class) {
            return "text" + number;
        }
        return number == 0 ? null : object(type, other, number);
    }

    private static Object object(Class<?> type, Object other, int number) {
        if (type == Date.class) {
            return new Date(number);
        } else if (type == long[].class) {
            return new long[] {number};
        } else if (type == List.class) {
            return new ArrayList<>(List.of(number));
        } else if (type == Set.class) {
            return new HashSet<>(Set.of(number));
        } else if (type.isInstance(other)) {
            return other;
        }
        return type.isAnnotationPresent(Entity.class) ? entity(type) : null;
    }

    private static Object entity(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
