package io.monodyne.query.plan;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Term;
import java.util.List;

/** How a query, or a subquery, is done. Factory-lived, immutable. */
public sealed interface BodyPlan {

    Estimate estimate();

    /** What has to be allowed for it, subqueries aside. */
    AccessLimit level();

    /**
     * One SELECT.
     *
     * @param before parts of the condition that no slot of the block is needed for: where one is not true there are no rows
     * @param steps one for each source, in the order in which they are done
     * @param ordering who orders the rows
     * @param streamed whether results come out as they are read, so that reading can end when there are enough
     * @param countable whether the result is the number of items that one Query finds; it may be counted if
     *     {@link Requests#exact} says that these requests find nothing else
     */
    record BlockPlan(
            BoundBody.Block block,
            List<Term> before,
            List<Step> steps,
            Ordering ordering,
            boolean streamed,
            boolean countable,
            Estimate estimate,
            AccessLimit level)
            implements BodyPlan {

        public BlockPlan {
            before = List.copyOf(before);
            steps = List.copyOf(steps);
        }
    }

    /** Two put together. */
    record CombinationPlan(BoundBody.Combination combination, BodyPlan left, BodyPlan right) implements BodyPlan {

        @Override
        public Estimate estimate() {
            return left.estimate().plus(right.estimate());
        }

        @Override
        public AccessLimit level() {
            return left.level().compareTo(right.level()) >= 0 ? left.level() : right.level();
        }
    }

    /** Who puts rows in the order that is asked for. */
    enum Ordering {
        /** Nobody: none is asked for. */
        NONE,
        /** The sort key, where the requests turn out to be one Query. */
        ASCENDING,
        /** The sort key, read backwards, where the requests turn out to be one Query. */
        DESCENDING,
        /** They are sorted in memory. */
        MEMORY
    }
}
