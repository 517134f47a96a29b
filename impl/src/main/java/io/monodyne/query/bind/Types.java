package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types go together. Stateless. */
final class Types {

    /** Of arithmetic: an operand of an earlier type makes the result one of that type. */
    private static final List<Class<?>> PROMOTION =
            List.of(Double.class, Float.class, BigDecimal.class, BigInteger.class, Long.class);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private Types() {}

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static boolean integral(Class<?> type) {
        return type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == Byte.class
                || type == BigInteger.class
                || unknown(type);
    }

    static boolean unknown(Class<?> type) {
        return type == Object.class;
    }

    /** The type of a sum of two numbers; what is not known is as the other. */
    static Class<?> promoted(Class<?> left, Class<?> right) {
        for (Class<?> type : PROMOTION) {
            if (left == type || right == type) {
                return type;
            }
        }
        boolean known = !unknown(left) || !unknown(right);
        boolean plain = left == Number.class || right == Number.class;
        return known ? (plain ? Number.class : Integer.class) : Object.class;
    }

    /** Whether values can be compared for equality. */
    static boolean comparable(Term left, Term right) {
        return comparable(left.type(), EntityTypes.of(left), right.type(), EntityTypes.of(right));
    }

    static boolean comparable(Expected left, Term right) {
        return comparable(left.type(), left.entity(), right.type(), EntityTypes.of(right));
    }

    private static boolean comparable(
            Class<?> left, @Nullable EntityModel leftEntity, Class<?> right, @Nullable EntityModel rightEntity) {
        if (left == EntityRow.class && right == EntityRow.class) {
            return leftEntity == null || rightEntity == null || leftEntity.root() == rightEntity.root();
        }
        return comparable(left, right);
    }

    /** Whether values of two types can be compared for equality; of entities, whether both are. */
    static boolean comparable(Class<?> left, Class<?> right) {
        if (left == right || unknown(left) || unknown(right)) {
            return true;
        }
        return Kind.of(left).comparable(Kind.of(right))
                && (Kind.of(left) != Kind.OTHER || left.isAssignableFrom(right) || right.isAssignableFrom(left));
    }

    /** Whether values have an order. */
    static boolean ordered(Class<?> type) {
        return unknown(type) || type == Number.class || Comparable.class.isAssignableFrom(type);
    }

    /**
     * The type of what has values of both; null where there is none.
     *
     * <p>Numbers are promoted as by arithmetic, but those of one type stay of it.
     */
    static @Nullable Class<?> common(Class<?> left, Class<?> right) {
        if (left == right || unknown(right)) {
            return left;
        }
        if (unknown(left)) {
            return right;
        }
        if (!comparable(left, right)) {
            return null;
        }
        return switch (Kind.of(left)) {
            case NUMBER -> promoted(left, right);
            case TEXT -> String.class;
            default -> left.isAssignableFrom(right) ? left : right.isAssignableFrom(left) ? right : Object.class;
        };
    }
}
