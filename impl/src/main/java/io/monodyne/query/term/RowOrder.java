package io.monodyne.query.term;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ORDER BY: rows are compared by the values of its items, which are computed once for each row, and nulls are where each item says.
 * Factory-lived, immutable.
 */
public final class RowOrder implements Comparator<@Nullable Object[]> {

    private final List<BoundBody.Order> items;

    public RowOrder(List<BoundBody.Order> items) {
        this.items = List.copyOf(items);
    }

    /** Whether it says anything. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What a row is compared by. */
    public @Nullable Object[] valuesOf(Row row) {
        @Nullable Object[] values = new @Nullable Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = items.get(i).value().form(row);
        }
        return values;
    }

    /** @throws IllegalArgumentException where values have no order */
    @Override
    public int compare(@Nullable Object[] a, @Nullable Object[] b) {
        for (int i = 0; i < a.length; i++) {
            int order = compare(a[i], b[i], items.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(@Nullable Object a, @Nullable Object b, BoundBody.Order item) {
        if (a == null || b == null) {
            int nullFirst = a == b ? 0 : a == null ? -1 : 1;
            return item.nullsFirst() ? nullFirst : -nullFirst;
        }
        int order = Values.compare(a, b);
        return item.descending() ? -Integer.signum(order) : order;
    }
}
