package io.monodyne.query.term;

import org.jspecify.annotations.Nullable;

/**
 * An aggregate of the rows of one group (Jakarta Persistence 3.2, section 4.8.5). Nulls are left out. Without values COUNT is 0, all others
 * are null. As long-lived as the group.
 */
public interface Accumulator {

    void add(Row row);

    /** The value so far, of the type of the aggregation. */
    @Nullable
    Object result();

    /** A new one. */
    static Accumulator of(BoundBody.Aggregation aggregation) {
        Term argument = aggregation.argument();
        if (argument == null) {
            return new RowCount();
        }
        Accumulation accumulation = switch (aggregation.name()) {
            case COUNT -> new Accumulation.Count();
            case SUM -> new Sum(aggregation.type());
            case AVG -> new Sum.Average(aggregation.type());
            case MIN -> new Accumulation.Extreme(-1);
            case MAX -> new Accumulation.Extreme(1);
        };
        return new ValueAccumulator(argument, aggregation.distinct(), accumulation);
    }
}
