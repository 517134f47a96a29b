package io.monodyne.query.run;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.OperationTerm.Construct;
import io.monodyne.query.term.Term;
import jakarta.persistence.Tuple;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of the values of rows (SELECT NEW; Jakarta Persistence 3.2, section 4.9.2) and entries of maps (ENTRY). A row of
 * several values stays an array. Lives as long
 * as an execution.
 */
final class Constructors {

    private static final List<Class<?>> WIDENING =
            List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

    private final Map<Construct, Constructor<?>> known = new HashMap<>();

    Object make(Construct construct, @Nullable Object[] values) {
        Class<?> type = construct.type();
        if (type == Object[].class || type == Object.class || type == Tuple.class) {
            return values;
        }
        if (type.isArray()) {
            return array(type, values);
        }
        if (type == Map.Entry.class) {
            return new AbstractMap.SimpleImmutableEntry<>(values[0], values[1]);
        }
        Constructor<?> constructor = known.computeIfAbsent(construct, Constructors::find);
        Class<?>[] parameters = constructor.getParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            arguments[i] = widened(values[i], parameters[i]);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw RunProblems.notConstructed(
                    type, "its constructor has failed", e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw RunProblems.notConstructed(type, "its constructor does not take the values " + types(values), e);
        }
    }

    /** An array of a narrower type than {@code Object}. */
    private static Object array(Class<?> type, @Nullable Object[] values) {
        Class<?> elements = type.getComponentType();
        Object array = Array.newInstance(elements, values.length);
        try {
            for (int i = 0; i < values.length; i++) {
                Array.set(array, i, widened(values[i], elements));
            }
        } catch (IllegalArgumentException
                | NullPointerException e) { // the latter where null is no value of a primitive type
            throw RunProblems.notConstructed(type, "it does not take the values " + types(values), e);
        }
        return array;
    }

    private static String types(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "null" : value.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Constructor<?> find(Construct construct) {
        List<Class<?>> wanted =
                construct.parts().stream().<Class<?>>map(Constructors::typeOf).toList();
        Constructor<?> found = null;
        if (!Modifier.isAbstract(construct.type().getModifiers())) {
            for (Constructor<?> constructor : construct.type().getDeclaredConstructors()) {
                int fit = fit(constructor.getParameterTypes(), wanted);
                if (fit > 0 && (found == null || fit > fit(found.getParameterTypes(), wanted))) {
                    found = constructor;
                }
            }
        }
        if (found == null) {
            String arguments = wanted.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
            throw RunProblems.noConstructor(construct.type(), arguments);
        }
        return found;
    }

    /** Of the instances; of entities the class of the entity. */
    private static Class<?> typeOf(Term term) {
        EntityModel entity = Results.modelOf(term);
        return entity == null ? term.type() : entity.type();
    }

    /** How well parameters take values of some types: 0 for not at all, the more the better. */
    private static int fit(Class<?>[] parameters, List<Class<?>> wanted) {
        if (parameters.length != wanted.size()) {
            return 0;
        }
        int fit = 1;
        for (int i = 0; i < parameters.length; i++) {
            Class<?> parameter = MethodType.methodType(parameters[i]).wrap().returnType();
            Class<?> type = MethodType.methodType(wanted.get(i)).wrap().returnType();
            if (parameter == type) {
                fit += 2;
            } else if (parameter.isAssignableFrom(type) || type == Object.class) {
                fit++;
            } else if (!widens(type, parameter)) {
                return 0;
            }
        }
        return fit;
    }

    private static boolean widens(Class<?> from, Class<?> to) {
        int lower = WIDENING.indexOf(from);
        return lower >= 0 && WIDENING.indexOf(to) > lower;
    }

    private static @Nullable Object widened(@Nullable Object value, Class<?> parameter) {
        Class<?> wrapped = MethodType.methodType(parameter).wrap().returnType();
        if (!(value instanceof Number number) || wrapped.isInstance(value)) {
            return value;
        }
        if (wrapped == Long.class) {
            return number.longValue();
        }
        if (wrapped == Double.class) {
            return number.doubleValue();
        }
        if (wrapped == Integer.class) {
            return number.intValue();
        }
        if (wrapped == Float.class) {
            return number.floatValue();
        }
        return wrapped == Short.class ? Short.valueOf(number.shortValue()) : value;
    }
}
