package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is between the outermost parentheses of a select statement, or of a subquery. Immutable. */
public sealed interface QueryBody {

    /** Where it begins in the text; -1 for what was not written as text. */
    int at();

    /**
     * One SELECT.
     *
     * @param selections empty where there is no select clause: then what the first item of the from clause ranges over
     * @param groupBy empty for no grouping
     */
    record Block(
            int at,
            boolean distinct,
            List<Selection> selections,
            List<FromItem> from,
            @Nullable Syntax where,
            List<Syntax> groupBy,
            @Nullable Syntax having,
            List<OrderItem> orderBy)
            implements QueryBody {

        public Block {
            selections = List.copyOf(selections);
            from = List.copyOf(from);
            groupBy = List.copyOf(groupBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * UNION, INTERSECT or EXCEPT of two.
     *
     * @param orderBy of the whole: what is written after the last SELECT, unless that is in parentheses
     */
    record Combination(
            int at, SetOperator operator, boolean all, QueryBody left, QueryBody right, List<OrderItem> orderBy)
            implements QueryBody {

        public Combination {
            orderBy = List.copyOf(orderBy);
        }
    }

    /** How two results are put together. */
    enum SetOperator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    /** One item of a select clause. */
    record Selection(Syntax value, @Nullable String alias) {}

    /**
     * One item of an order by clause.
     *
     * @param nullsFirst null where the statement does not say
     */
    record OrderItem(
            Syntax value, boolean descending, @Nullable Boolean nullsFirst) {}
}
