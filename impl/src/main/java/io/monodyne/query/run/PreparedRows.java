package io.monodyne.query.run;

import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for which subqueries have read what they begin with: a portion of them at a time. */
final class PreparedRows extends Pulled<Row> {

    private final Iterator<Row> rows;
    private final SubqueryReads ahead;
    private final int portion;
    private Iterator<Row> prepared = List.<Row>of().iterator();

    private PreparedRows(Iterator<Row> rows, SubqueryReads ahead, int portion) {
        this.rows = rows;
        this.ahead = ahead;
        this.portion = portion;
    }

    /** The rows themselves where there is nothing to read. */
    static Iterator<Row> of(Iterator<Row> rows, SubqueryReads ahead, int portion) {
        return ahead.isEmpty() ? rows : new PreparedRows(rows, ahead, portion);
    }

    @Override
    @Nullable
    Row pull() {
        if (!prepared.hasNext()) {
            List<Row> next = new ArrayList<>();
            while (next.size() < portion && rows.hasNext()) {
                next.add(rows.next());
            }
            ahead.prepare(next);
            prepared = next.iterator();
        }
        return prepared.hasNext() ? prepared.next() : null;
    }
}
