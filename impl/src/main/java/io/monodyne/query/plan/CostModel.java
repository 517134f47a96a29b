package io.monodyne.query.plan;

import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;

/**
 * What reading is expected to cost. Stateless.
 *
 * <p>Nothing is known of the data, so every path is measured with the same made-up statistics; what counts is their order, not their truth.
 * The score of a plan is its items plus ten for each request: a round trip takes about as long as reading ten items more. The plan with the
 * lowest score wins; of equal ones the one that reads in the order that is asked for, then the table before a local index before a global
 * one, as what is read consistently is never behind.
 *
 * <p>Where what is read once goes with every row, trying a thousand pairs counts as one item.
 *
 * <ul>
 *   <li>A table has 1,000,000 items, an extent 10,000, shared by its shards, and so has a partition whose key is the same for all. Any other
 *       partition has 100. Where all of an id, or of a unique constraint, is said, it is one item.
 *   <li>Each leading component of a sort key that is equal to a value leaves a tenth; a range or a prefix leaves a third.
 *   <li>A collection that is given as a parameter has 10 values, an element collection 3 elements.
 *   <li>An item has 1 KB. A Query reads 1,000 items a page, a BatchGetItem 100. A Query takes a quarter of a unit for an item of the table, an
 *       eighth for one of a global index; an item read by key takes a whole unit.
 *   <li>Of rows that a condition is evaluated for, a tenth is equal to something, a third is in a range, and half fulfils anything else.
 * </ul>
 */
final class CostModel {

    static final double ITEMS_OF_A_REQUEST = 10;
    static final double TABLE = 1_000_000;
    static final double EXTENT = 10_000;
    static final double PARTITION = 100;
    static final double COLLECTION = 10;
    static final double ELEMENTS = 3;

    /** Pairs of a row and an entity that are tried as long as one item is read. */
    static final double PAIRS_OF_AN_ITEM = 1000;

    private static final double EQUAL = 0.1;
    private static final double IN_RANGE = 1 / 3.0;
    private static final double OTHER = 0.5;
    private static final double PAGE = 1000;
    private static final double BATCH = 100;
    private static final double UNITS_OF_QUERIED = 0.25;

    private CostModel() {}

    /** Of items that are read by their keys. */
    static Estimate byKey(double keys) {
        return new Estimate(Math.ceil(keys / BATCH), keys, keys, keys);
    }

    /**
     * Of Queries.
     *
     * @param queries how many
     * @param items that each reads
     */
    static Estimate query(double queries, double items, boolean global) {
        double all = queries * items;
        double units = all * (global ? UNITS_OF_QUERIED / 2 : UNITS_OF_QUERIED);
        return new Estimate(queries * Math.ceil(items / PAGE), all, units, all);
    }

    static Estimate scan() {
        return query(1, TABLE, false);
    }

    /** How many items of a partition are left. */
    static double narrowed(double items, int equalities, boolean range) {
        double left = items * Math.pow(EQUAL, equalities) * (range ? IN_RANGE : 1);
        return Math.max(1, left);
    }

    /** How many combinations of values there are. */
    static double combinations(Iterable<Given> given) {
        double count = 1;
        for (Given each : given) {
            count *= each.collection()
                    ? COLLECTION
                    : Math.max(1, each.candidates().size());
        }
        return count;
    }

    /** Which share of rows a condition is expected to be true of. */
    static double share(Term condition) {
        if (condition instanceof Truth.And and) {
            return and.parts().stream().mapToDouble(CostModel::share).reduce(1, (one, other) -> one * other);
        }
        if (condition instanceof Truth.Or or) {
            return Math.min(1, or.parts().stream().mapToDouble(CostModel::share).sum());
        }
        if (condition instanceof Truth.Not not) {
            return 1 - share(not.condition());
        }
        if (condition instanceof Truth.Comparison comparison) {
            return share(comparison.relation());
        }
        if (condition instanceof Truth.In in) {
            return Math.min(
                    1,
                    EQUAL * (in.collection() ? COLLECTION / 2 : in.candidates().size()));
        }
        if (condition instanceof Truth.IsNull) {
            return EQUAL;
        }
        boolean range = condition instanceof Truth.Between || condition instanceof Truth.Like;
        return range ? IN_RANGE : OTHER;
    }

    private static double share(Relation relation) {
        return switch (relation) {
            case EQUAL -> EQUAL;
            case NOT_EQUAL -> 1 - EQUAL;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> IN_RANGE;
        };
    }
}
