package io.monodyne.dynamo;

import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of an index that has attributes as its keys: the values of all of the partition key, of the first ones of the sort key,
 * and a range of the next one.
 *
 * @param partition the attributes of the partition key, all of them, in their order
 * @param sort the first attributes of the sort key, in their order; empty for none
 * @param range of the attribute that follows them; null for all its values
 */
public record NativeKey(
        List<NamedValue> partition,
        List<NamedValue> sort,
        @Nullable Range range) implements KeyCondition {

    /** An attribute, and the value it has; text, number or binary. */
    public record NamedValue(String name, AttributeValue value) {}

    public NativeKey {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** All keys of one partition. */
    public static NativeKey of(NamedValue... partition) {
        return new NativeKey(List.of(partition), List.of(), null);
    }

    /**
     * A range of the values of one attribute. An empty value, which no key has and DynamoDB does not compare with, is below all.
     *
     * @param condition of that attribute; null where it has none to meet
     * @param none whether no value is meant
     */
    public record Range(String name, @Nullable Condition condition, boolean none) {

        /**
         * On one side of a value.
         *
         * @param comparison neither {@code =} nor {@code <>}
         */
        public static Range of(String name, Comparison comparison, AttributeValue value) {
            return switch (comparison) {
                case LESS, LESS_OR_EQUAL ->
                    size(value) == 0 ? new Range(name, null, true) : compared(name, comparison, value);
                case GREATER, GREATER_OR_EQUAL ->
                    size(value) == 0 ? new Range(name, null, false) : compared(name, comparison, value);
                default -> throw new IllegalArgumentException("no range: " + comparison);
            };
        }

        private static Range compared(String name, Comparison comparison, AttributeValue value) {
            return new Range(name, Condition.compare(AttributePath.of(name), comparison, value), false);
        }

        /** From one value to another, both included. */
        public static Range between(String name, AttributeValue low, AttributeValue high) {
            if (low.type() == high.type() && compare(low, high) > 0) {
                return new Range(name, null, true);
            }
            return size(low) == 0
                    ? of(name, Comparison.LESS_OR_EQUAL, high)
                    : new Range(name, new Condition.Between(AttributePath.of(name), low, high), false);
        }

        /** What begins so; of text or binary. */
        public static Range begins(String name, AttributeValue prefix) {
            return size(prefix) == 0
                    ? new Range(name, null, false)
                    : new Range(name, new Condition.Begins(AttributePath.of(name), prefix), false);
        }

        private static int compare(AttributeValue low, AttributeValue high) {
            return switch (low.type()) {
                case S -> KeyText.compare(low.s(), high.s());
                case N -> new BigDecimal(low.n()).compareTo(new BigDecimal(high.n()));
                case B ->
                    Arrays.compareUnsigned(low.b().asByteArrayUnsafe(), high.b().asByteArrayUnsafe());
                default -> 0;
            };
        }
    }

    /** An index has no empty keys and none beyond its limits, and DynamoDB refuses to look for them. */
    @Override
    public boolean none() {
        return partition.stream().anyMatch(equal -> impossible(equal.value(), KeyLimits.PARTITION_BYTES))
                || sort.stream().anyMatch(equal -> impossible(equal.value(), KeyLimits.SORT_BYTES))
                || range != null && range.none();
    }

    private static boolean impossible(AttributeValue value, int limit) {
        return size(value) == 0 || size(value) > limit;
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> KeyText.utf8Length(value.s());
            case B -> value.b().asByteArrayUnsafe().length;
            default -> 1;
        };
    }

    @Override
    public void render(Expression out, IndexLayout keys) {
        requireKeysOf(keys);
        String separator = "";
        for (Condition condition : conditions()) {
            if (!separator.isEmpty()) {
                out.operator(separator);
            }
            condition.render(out);
            separator = " AND ";
        }
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        partition.forEach(equal -> conditions.add(condition(equal)));
        sort.forEach(equal -> conditions.add(condition(equal)));
        if (range != null && range.condition() != null) {
            conditions.add(range.condition());
        }
        return conditions;
    }

    private static Condition condition(NamedValue equal) {
        return Condition.compare(AttributePath.of(equal.name()), Comparison.EQUAL, equal.value());
    }

    private void requireKeysOf(IndexLayout index) {
        List<String> asked = new ArrayList<>(names(sort));
        if (range != null) {
            asked.add(range.name());
        }
        List<String> sorted = index.keys().sortNames();
        boolean leading =
                asked.size() <= sorted.size() && sorted.subList(0, asked.size()).equals(asked);
        if (!leading || !index.keys().partitionNames().equals(names(partition))) {
            throw DynamoProblems.otherKeys(index.name(), index.keys(), names(partition) + " · " + asked);
        }
    }

    private static List<String> names(List<NamedValue> values) {
        return values.stream().map(NamedValue::name).toList();
    }

    @Override
    public boolean inexact() {
        return false;
    }

    @Override
    public boolean ofPartition(Item item, IndexLayout keys) {
        return partition.stream()
                .allMatch(equal -> AttributePath.of(equal.name()).isStored(item, equal.value()));
    }

    @Override
    public boolean contains(Item item, IndexLayout keys) {
        return true;
    }

    @Override
    public void print(Notation out) {
        out.list(partition, equal -> condition(equal).print(out));
        List<Condition> all = conditions();
        List<Condition> sorted = all.subList(partition.size(), all.size());
        if (range != null && range.none()) {
            out.text(" · none");
        } else if (!sorted.isEmpty()) {
            out.text(" · ").list(sorted, each -> each.print(out));
        }
    }
}
