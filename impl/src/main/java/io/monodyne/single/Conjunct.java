package io.monodyne.single;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One of the conditions that have to be true all, as far as a key can take it. Immutable.
 *
 * @param filter the condition itself; throws where it is on what is in a key alone, so that only a key can take it
 * @param path what it is about; null where that is not one value
 * @param present whether it is true only where there is a value
 * @param range what it says of the value; null where a key can take nothing of it
 */
record Conjunct(
        Supplier<Condition> filter,
        @Nullable AttributePath path,
        boolean present,
        @Nullable Range range) {

    /**
     * What is said of a value.
     *
     * @param low null for no lower bound
     * @param high null for no upper bound; the same as the lower one for an equality
     * @param prefix what it begins with; null for no such condition
     */
    record Range(
            @Nullable Bound low,
            @Nullable Bound high,
            @Nullable String prefix) {

        boolean equality() {
            return low != null && low.equals(high);
        }
    }

    /** One end of a range. */
    record Bound(AttributeValue value, boolean inclusive) {}

    /** A condition that no key can take anything of. */
    static Conjunct opaque(Condition filter) {
        return new Conjunct(() -> filter, null, false, null);
    }

    boolean isOf(AttributePath other) {
        return other.equals(path);
    }
}
