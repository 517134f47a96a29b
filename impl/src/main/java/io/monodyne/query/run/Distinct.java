package io.monodyne.query.run;

import io.monodyne.query.term.RowKey;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows without those that equal one before. */
final class Distinct<T> extends Pulled<T> {

    private final Iterator<T> rows;
    private final Function<T, RowKey> key;
    private final Set<RowKey> seen = new HashSet<>();

    Distinct(Iterator<T> rows, Function<T, RowKey> key) {
        this.rows = rows;
        this.key = key;
    }

    @Override
    @Nullable
    T pull() {
        while (rows.hasNext()) {
            T row = rows.next();
            if (seen.add(key.apply(row))) {
                return row;
            }
        }
        return null;
    }
}
