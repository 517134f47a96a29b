package io.monodyne.query.bind;

import java.util.List;
import java.util.Map;

/** Which constructors take which values: by the types of the parameters, widened as in Java. Stateless. */
final class ConstructorRule {

    private static final List<Class<?>> WIDENING =
            List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

    private static final Map<Class<?>, List<Class<?>>> OTHERS = Map.of(Character.class, List.of(Integer.class));

    private ConstructorRule() {}

    /** @param arguments {@code Object} where a type is not known */
    static boolean takes(Class<?>[] parameters, List<Class<?>> arguments) {
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!takes(parameters[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> parameter, Class<?> argument) {
        Class<?> boxed = Types.boxed(parameter);
        return Types.unknown(argument)
                || boxed.isAssignableFrom(argument)
                || parameter.isPrimitive() && widened(argument, boxed);
    }

    private static boolean widened(Class<?> from, Class<?> to) {
        int narrow = WIDENING.indexOf(from);
        return narrow >= 0 && WIDENING.indexOf(to) > narrow
                || OTHERS.getOrDefault(from, List.of()).contains(to);
    }
}
