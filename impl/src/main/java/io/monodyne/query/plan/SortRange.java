package io.monodyne.query.plan;

import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which values of an attribute are meant, as a range of a sort key. Factory-lived, immutable.
 *
 * @param low null for no lower bound
 * @param high null for no upper bound
 * @param prefix null for none; there are no bounds beside it
 */
public record SortRange(
        ModelPath source,
        @Nullable Bound low,
        @Nullable Bound high,
        @Nullable Prefix prefix) {

    /** One end. */
    public record Bound(Term value, boolean inclusive) {}

    /**
     * What the values begin with: the part of a pattern before its first wildcard.
     *
     * @param escape null for none
     */
    public record Prefix(Term pattern, @Nullable Term escape) {}
}
