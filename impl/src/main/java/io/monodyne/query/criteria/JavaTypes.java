package io.monodyne.query.criteria;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** The types that Java code sees of expressions (Jakarta Persistence 3.2, section 4.8.6). Stateless. */
final class JavaTypes {

    /** Of two different ones the first is the type of a sum. */
    private static final List<Class<?>> WIDEST_FIRST =
            List.of(Double.class, Float.class, BigDecimal.class, BigInteger.class, Long.class);

    private static final Set<Class<?>> INTEGRAL = Set.of(Integer.class, Short.class, Byte.class);

    private JavaTypes() {}

    /** Integer for int; any other type itself. */
    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Of the sum of two; {@code Number} where one of them is not known. */
    static Class<?> ofSum(Class<?> left, Class<?> right) {
        if (!isNumber(left) || !isNumber(right)) {
            return Number.class;
        }
        for (Class<?> type : WIDEST_FIRST) {
            if (left == type || right == type) {
                return type;
            }
        }
        return Integer.class;
    }

    private static boolean isNumber(Class<?> type) {
        return WIDEST_FIRST.contains(type) || INTEGRAL.contains(type);
    }

    /** Of results that can be of either type. */
    static Class<?> common(Class<?> one, Class<?> other) {
        if (one.isAssignableFrom(other)) {
            return one;
        }
        return other.isAssignableFrom(one) ? other : Object.class;
    }
}
