package io.monodyne.query.run;

import io.monodyne.query.term.Row;
import java.util.Iterator;
import java.util.List;

/** What a step puts into its slot for each row. Lives as long as the run of a block. */
interface Partners {

    /** Reads what some rows need, together. */
    void prepare(List<Row> rows);

    /** For one of the rows that were prepared last. */
    Iterator<?> of(Row row);
}
