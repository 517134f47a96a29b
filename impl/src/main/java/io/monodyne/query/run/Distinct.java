package io.monodyne.query.run;

import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.Term;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results without those that equal one before. */
final class Distinct extends Pulled<ResultRow> {

    private final Iterator<ResultRow> rows;
    private final List<Term> columns;
    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    Distinct(Iterator<ResultRow> rows, List<Term> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    static Iterator<ResultRow> of(Iterator<ResultRow> rows, List<Column> columns) {
        return new Distinct(rows, columns.stream().map(Column::value).toList());
    }

    @Override
    @Nullable
    ResultRow pull() {
        while (rows.hasNext()) {
            ResultRow row = rows.next();
            if (seen.add(ColumnValues.keys(columns, row.values()))) {
                return row;
            }
        }
        return null;
    }
}
