package io.monodyne.query.run;

import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows in memory. Of equal ones the first stays the first. Where only the first of them are wanted, no more than a few times as many are
 * kept at once.
 *
 * @param rowOf what a row is compared by
 * @param ties decides between those that are equal in the order; null where they stay as they are
 * @param most how many are wanted; 0 for all
 */
record SortedRows<T>(
        RowOrder order, Function<T, Row> rowOf, @Nullable Comparator<T> ties, int most) {

    private static final int FEW = 1_000;

    private record Sorted<T>(T row, @Nullable Object[] values) {}

    Iterator<T> of(Iterator<T> rows) {
        Comparator<Sorted<T>> whole = Comparator.<Sorted<T>, @Nullable Object[]>comparing(Sorted::values, order);
        if (ties != null) {
            whole = whole.thenComparing(Sorted::row, ties);
        }
        List<Sorted<T>> sorted = new ArrayList<>();
        long room = most == 0 ? Long.MAX_VALUE : Math.max(FEW, 2L * most);
        while (rows.hasNext()) {
            T row = rows.next();
            sorted.add(new Sorted<>(row, order.valuesOf(rowOf.apply(row))));
            if (sorted.size() >= room) {
                sorted.sort(whole);
                sorted.subList(most, sorted.size()).clear();
            }
        }
        sorted.sort(whole);
        Iterator<Sorted<T>> all = sorted.iterator();
        return new Pulled<>() {
            @Override
            @Nullable
            T pull() {
                return all.hasNext() ? all.next().row() : null;
            }
        };
    }
}
