package io.monodyne.query.run;

import io.monodyne.query.term.OperationTerm.Construct;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.ValueKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is selected: the value of a column, and of what is made of several values those. Stateless. */
final class ColumnValues {

    private ColumnValues() {}

    /** Entities as rows of them; the parts of what is constructed as an array. */
    static @Nullable Object of(Term column, Row row) {
        if (!(column instanceof Construct construct)) {
            return column.value(row);
        }
        List<Term> parts = construct.parts();
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(parts.get(i), row);
        }
        return values;
    }

    /** What equal values have in common. */
    static @Nullable Object key(Term column, @Nullable Object value) {
        if (!(column instanceof Construct construct) || !(value instanceof Object[] values)) {
            return ValueKeys.key(column, value);
        }
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            keys.add(key(construct.parts().get(i), values[i]));
        }
        return keys;
    }

    /** What equal rows have in common. */
    static List<@Nullable Object> keys(List<Term> columns, @Nullable Object[] values) {
        List<@Nullable Object> keys = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            keys.add(key(columns.get(i), values[i]));
        }
        return keys;
    }
}
