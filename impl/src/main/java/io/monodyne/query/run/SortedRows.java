package io.monodyne.query.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Sorts rows in memory. Of equal ones the first stays the first. Where only the first of them are wanted, no more than a few times as many are
 * kept at once.
 *
 * @param most how many are wanted; 0 for all
 */
record SortedRows<T>(Comparator<? super T> order, int most) {

    private static final int FEW = 1_000;

    Iterator<T> of(Iterator<T> rows) {
        List<T> sorted = new ArrayList<>();
        int room = most == 0 ? Integer.MAX_VALUE : Math.max(FEW, most > Integer.MAX_VALUE / 2 ? most : 2 * most);
        while (rows.hasNext()) {
            sorted.add(rows.next());
            if (sorted.size() >= room && room > most) {
                sorted.sort(order);
                sorted.subList(most, sorted.size()).clear();
            }
        }
        sorted.sort(order);
        return sorted.iterator();
    }
}
