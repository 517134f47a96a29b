package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps sums within what their types hold. DynamoDB adds to what is stored without knowing the type, and a sum that Java can't hold would make
 * the whole entity unreadable. Stateless.
 */
final class SumBounds {

    private record Bounds(BigDecimal lowest, BigDecimal highest) {

        static Bounds of(long lowest, long highest) {
            return new Bounds(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
        }
    }

    private static final Bounds OF_BYTE = Bounds.of(Byte.MIN_VALUE, Byte.MAX_VALUE);
    private static final Bounds OF_SHORT = Bounds.of(Short.MIN_VALUE, Short.MAX_VALUE);
    private static final Bounds OF_INT = Bounds.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Bounds OF_LONG = Bounds.of(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Map<Class<?>, Bounds> BOUNDS = Map.of(
            byte.class, OF_BYTE,
            Byte.class, OF_BYTE,
            short.class, OF_SHORT,
            Short.class, OF_SHORT,
            int.class, OF_INT,
            Integer.class, OF_INT,
            long.class, OF_LONG,
            Long.class, OF_LONG);

    private SumBounds() {}

    private static @Nullable Bounds of(UpdateAction action) {
        return action.kind() == ActionKind.INCREASE ? BOUNDS.get(action.path().javaType()) : null;
    }

    /** What has to be true of what is stored, for the sum to be within the bounds; null for nothing. */
    static @Nullable Condition condition(UpdateAction action) {
        Bounds bounds = of(action);
        if (bounds == null) {
            return null;
        }
        BigDecimal amount = new BigDecimal(action.value().n());
        if (amount.signum() == 0) {
            return null;
        }
        boolean up = amount.signum() > 0;
        BigDecimal last = (up ? bounds.highest() : bounds.lowest()).subtract(amount);
        AttributePath path = action.path().stored();
        Comparison comparison = up ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL;
        return Condition.or(List.of(
                Condition.absent(path),
                Condition.compare(path, comparison, AttributeValue.fromN(last.toPlainString()))));
    }

    /** @param stored what the action adds to; null for nothing */
    static boolean exceeded(UpdateAction action, @Nullable AttributeValue stored) {
        Bounds bounds = of(action);
        String number = stored == null ? "0" : stored.n();
        if (bounds == null || number == null) {
            return false;
        }
        BigDecimal sum =
                new BigDecimal(number).add(new BigDecimal(action.value().n()));
        return sum.compareTo(bounds.lowest()) < 0 || sum.compareTo(bounds.highest()) > 0;
    }
}
