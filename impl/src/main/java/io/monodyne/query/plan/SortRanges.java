package io.monodyne.query.plan;

import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.NativeKey;
import io.monodyne.key.KeyBound;
import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyPosition;
import io.monodyne.key.KeyRange;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns a range of an attribute into a range of keys, which contains it. Lives while requests are made. */
final class SortRanges {

    private final TermValues values;
    private boolean exact = true;

    SortRanges(TermValues values) {
        this.values = values;
    }

    /** Whether every range says no less than its conditions. */
    boolean exact() {
        return exact;
    }

    /**
     * The ends of a range.
     *
     * @param none whether no value is meant
     */
    private record Ends(@Nullable KeyBound low, @Nullable KeyBound high, boolean none) {}

    private static final Ends NOTHING = new Ends(null, null, true);

    /** The keys at a position of a text. */
    KeyRange of(SortRange range, KeyPosition position) {
        SortRange.Prefix prefix = range.prefix();
        if (prefix != null) {
            LikePattern pattern = pattern(prefix);
            return pattern == null
                    ? new KeyRange.None()
                    : orAny(
                            position,
                            () -> pattern.prefix().isEmpty()
                                    ? position.any()
                                    : position.startingWith(pattern.prefix()));
        }
        Ends ends = ends(range);
        return ends.none() ? new KeyRange.None() : orAny(position, () -> position.within(ends.low(), ends.high()));
    }

    /** A bound that no key can have is none: what it would leave out is dropped later. */
    private KeyRange orAny(KeyPosition position, Supplier<KeyRange> making) {
        try {
            KeyRange range = making.get();
            int longest = Math.max(KeyText.utf8Length(range.low()), KeyText.utf8Length(range.high()));
            if (longest <= KeyLimits.SORT_BYTES) {
                return range;
            }
        } catch (IllegalArgumentException notWritten) {
            // as for a bound that is too long
        }
        exact = false;
        return position.any();
    }

    /** Null where the pattern or its escape is null, so that nothing is like it. */
    private @Nullable LikePattern pattern(SortRange.Prefix prefix) {
        LikePattern read = LikePattern.of(prefix.pattern(), prefix.escape(), values);
        exact &= read != null && read.prefixOnly();
        return read;
    }

    private Ends ends(SortRange range) {
        AttributeModel attribute = range.source().leaf();
        SortRange.Bound lower = range.low();
        SortRange.Bound upper = range.high();
        KeyBound low = null;
        if (lower != null) {
            Object value = values.valueOf(lower.value());
            FittedValue fitted = value == null ? null : FittedValue.of(attribute, value);
            if (fitted == null || fitted.fit() == FittedValue.Fit.HIGHEST) {
                return NOTHING;
            }
            low = fitted.low(lower.inclusive());
            exact &= fitted.same();
        }
        KeyBound high = null;
        if (upper != null) {
            Object value = values.valueOf(upper.value());
            FittedValue fitted = value == null ? null : FittedValue.of(attribute, value);
            if (fitted == null || fitted.fit() == FittedValue.Fit.LOWEST) {
                return NOTHING;
            }
            high = fitted.high(upper.inclusive());
            exact &= fitted.same();
        }
        return new Ends(low, high, false);
    }

    /** The values of an attribute that is a key itself. */
    NativeKey.@Nullable Range of(SortRange range) {
        AttributeModel attribute = range.source().leaf();
        String name = attribute.storedName();
        SortRange.Prefix prefix = range.prefix();
        if (prefix != null) {
            LikePattern pattern = pattern(prefix);
            return pattern == null
                    ? new NativeKey.Range(name, null, true)
                    : NativeKey.Range.begins(name, AttributeValue.fromS(pattern.prefix()));
        }
        Ends ends = ends(range);
        return ends.none() ? new NativeKey.Range(name, null, true) : within(attribute, ends.low(), ends.high());
    }

    private NativeKey.@Nullable Range within(
            AttributeModel attribute, @Nullable KeyBound low, @Nullable KeyBound high) {
        String name = attribute.storedName();
        AttributeValue from = stored(attribute, low);
        AttributeValue to = stored(attribute, high);
        if (from != null && to != null) {
            exact &= included(low) && included(high); // DynamoDB has no other range of both ends
            return NativeKey.Range.between(name, from, to);
        }
        if (from != null) {
            return NativeKey.Range.of(name, included(low) ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER, from);
        }
        return to == null
                ? null
                : NativeKey.Range.of(name, included(high) ? Comparison.LESS_OR_EQUAL : Comparison.LESS, to);
    }

    private static boolean included(@Nullable KeyBound bound) {
        return bound != null && bound.inclusive();
    }

    /** A bound that can't be stored is none. */
    private @Nullable AttributeValue stored(AttributeModel attribute, @Nullable KeyBound bound) {
        AttributeValue stored = bound == null ? null : FittedValue.encoded(attribute, bound.value());
        exact &= bound == null || stored != null;
        return stored;
    }
}
