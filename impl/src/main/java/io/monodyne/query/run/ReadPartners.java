package io.monodyne.query.run;

import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entities of a {@link io.monodyne.query.plan.Step.Read}: the same for all rows. The first row sees them as they are read. */
final class ReadPartners implements Partners {

    private final RangeRead read;
    private final boolean once;
    private @Nullable List<EntityRow> all;

    /** @param once whether there is one row only, so that nothing has to be kept */
    ReadPartners(RangeRead read, boolean once) {
        this.read = read;
        this.once = once;
    }

    @Override
    public void prepare(List<Row> rows) {
        // everything is read when it is first used
    }

    @Override
    public Iterator<?> of(Row row) {
        if (once) {
            return read.entities();
        }
        if (all == null) {
            all = new ArrayList<>();
            read.entities().forEachRemaining(all::add);
        }
        return all.iterator();
    }
}
