package io.monodyne.query.plan;

import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.key.KeyText;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB makes of a filter: two values, and a comparison with what is not there, or of another type, is only true of {@code <>}. */
final class FilterMeaning {

    private FilterMeaning() {}

    static boolean keeps(@Nullable Condition condition, Item item) {
        if (condition == null) {
            return true;
        }
        if (condition instanceof Condition.Composite composite) {
            return composite.all()
                    ? composite.parts().stream().allMatch(part -> keeps(part, item))
                    : composite.parts().stream().anyMatch(part -> keeps(part, item));
        }
        if (condition instanceof Condition.Not not) {
            return !keeps(not.condition(), item);
        }
        return condition instanceof Condition.Begins || condition instanceof Condition.Contains
                ? ofText(condition, item)
                : compares(condition, item);
    }

    private static boolean compares(Condition condition, Item item) {
        if (condition instanceof Condition.Present present) {
            return present.present() == (present.path().in(item) != null);
        }
        if (condition instanceof Condition.Compare compare) {
            return holds(compare.path().in(item), compare.comparison(), compare.value());
        }
        if (condition instanceof Condition.ComparePaths compare) {
            return holds(
                    compare.left().in(item),
                    compare.comparison(),
                    compare.right().in(item));
        }
        if (condition instanceof Condition.Between between) {
            AttributeValue value = between.path().in(item);
            return holds(value, Comparison.GREATER_OR_EQUAL, between.low())
                    && holds(value, Comparison.LESS_OR_EQUAL, between.high());
        }
        if (condition instanceof Condition.In in) {
            AttributeValue value = in.path().in(item);
            return in.values().stream().anyMatch(each -> holds(value, Comparison.EQUAL, each));
        }
        throw new IllegalArgumentException("not evaluated: " + condition);
    }

    private static boolean ofText(Condition condition, Item item) {
        if (condition instanceof Condition.Begins begins) {
            AttributeValue value = begins.path().in(item);
            return value != null
                    && value.s() != null
                    && value.s().startsWith(begins.prefix().s());
        }
        if (condition instanceof Condition.Contains contains) {
            AttributeValue value = contains.path().in(item);
            return value != null
                    && value.s() != null
                    && value.s().contains(contains.part().s());
        }
        throw new IllegalArgumentException("not evaluated: " + condition);
    }

    private static boolean holds(
            @Nullable AttributeValue value, Comparison comparison, @Nullable AttributeValue other) {
        if (value == null || other == null || value.type() != other.type()) {
            return comparison == Comparison.NOT_EQUAL && value != other;
        }
        int order = compare(value, other);
        return switch (comparison) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static int compare(AttributeValue value, AttributeValue other) {
        return switch (value.type()) {
            case S -> KeyText.compare(value.s(), other.s());
            case N -> new BigDecimal(value.n()).compareTo(new BigDecimal(other.n()));
            case B -> Arrays.compareUnsigned(value.b().asByteArray(), other.b().asByteArray());
            default -> value.equals(other) ? 0 : 1;
        };
    }
}
