package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition: true, false or unknown (Jakarta Persistence 3.2, section 4.6). Immutable. */
public sealed interface Predicate extends Syntax {

    /** All of them; true where there is none. */
    record And(int at, List<Syntax> parts) implements Predicate {

        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them; false where there is none. */
    record Or(int at, List<Syntax> parts) implements Predicate {

        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(int at, Syntax condition) implements Predicate {}

    /** Two values compared; the right one can be {@link Quantified}. */
    record Comparison(int at, Relation relation, Syntax left, Syntax right) implements Predicate {}

    /** Of comparisons. */
    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** ALL or ANY (also written SOME) of the results of a subquery; only to the right of a comparison. */
    record Quantified(int at, boolean all, Subquery subquery) implements Predicate {}

    record Between(int at, boolean negated, Syntax value, Syntax low, Syntax high) implements Predicate {}

    /**
     * IN.
     *
     * @param candidates values; or one {@link Subquery}
     * @param collection whether the one candidate is a parameter that stands for a collection
     */
    record In(int at, boolean negated, Syntax value, List<Syntax> candidates, boolean collection) implements Predicate {

        public In {
            candidates = List.copyOf(candidates);
        }
    }

    /** LIKE. */
    record Like(
            int at,
            boolean negated,
            Syntax value,
            Syntax pattern,
            @Nullable Syntax escape) implements Predicate {}

    record IsNull(int at, boolean negated, Syntax value) implements Predicate {}

    /** IS EMPTY, of the path of a collection. */
    record IsEmpty(int at, boolean negated, Syntax collection) implements Predicate {}

    record MemberOf(int at, boolean negated, Syntax value, Syntax collection) implements Predicate {}

    record Exists(int at, boolean negated, Subquery subquery) implements Predicate {}
}
