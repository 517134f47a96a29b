package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.QueryBody.SetOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, or a subquery, whose names are bound. Factory-lived, immutable. */
public sealed interface BoundBody {

    /** The types of the columns of its rows. */
    List<Class<?>> columns();

    /** How the values of a column are stored, which decides how they are compared; null where they are compared as they are. */
    @Nullable
    Codec<Object> codec(int column);

    /**
     * One SELECT.
     *
     * @param sources in the order in which they depend on each other; joins that paths imply among them
     * @param where null for no condition
     * @param grouping null where rows are not grouped
     * @param select at least one
     */
    record Block(
            List<Source> sources,
            @Nullable Term where,
            @Nullable Grouping grouping,
            List<Column> select,
            boolean distinct,
            List<Order> orderBy)
            implements BoundBody {

        public Block {
            sources = List.copyOf(sources);
            select = List.copyOf(select);
            orderBy = List.copyOf(orderBy);
        }

        /** Whether there is a group by clause or an aggregate: then one row for each group. */
        public boolean grouped() {
            return grouping != null;
        }

        public List<Term> groupBy() {
            return grouping == null ? List.of() : grouping.groupBy();
        }

        public List<Aggregation> aggregates() {
            return grouping == null ? List.of() : grouping.aggregates();
        }

        public @Nullable Term having() {
            return grouping == null ? null : grouping.having();
        }

        @Override
        public List<Class<?>> columns() {
            return select.stream()
                    .<Class<?>>map(column -> column.value().type())
                    .toList();
        }

        @Override
        public @Nullable Codec<Object> codec(int column) {
            return select.get(column).value().codec();
        }
    }

    /**
     * Two results put together.
     *
     * @param orderBy of the whole; its terms are {@link SlotTerm.Computed} whose slots are the numbers of columns, from 0
     */
    record Combination(SetOperator operator, boolean all, BoundBody left, BoundBody right, List<Order> orderBy)
            implements BoundBody {

        public Combination {
            orderBy = List.copyOf(orderBy);
        }

        @Override
        public List<Class<?>> columns() {
            return left.columns();
        }

        @Override
        public @Nullable Codec<Object> codec(int column) {
            return left.codec(column);
        }
    }

    /**
     * How rows become groups.
     *
     * @param groupBy empty where all rows are one group
     * @param having null for no condition
     */
    record Grouping(
            List<Term> groupBy,
            List<Aggregation> aggregates,
            @Nullable Term having) {

        public Grouping {
            groupBy = List.copyOf(groupBy);
            aggregates = List.copyOf(aggregates);
        }
    }

    /** A column of the result. */
    record Column(Term value, @Nullable String alias) {}

    /**
     * What rows are ordered by.
     *
     * @param nullsFirst where the statement says nothing: nulls are lower than all values
     */
    record Order(Term value, boolean descending, boolean nullsFirst) {}

    /**
     * What is computed for each group.
     *
     * @param slot where its value is put
     * @param argument null for {@code COUNT(*)}
     */
    record Aggregation(
            int slot,
            AggregateName name,
            boolean distinct,
            @Nullable Term argument,
            Class<?> type) {}
}
