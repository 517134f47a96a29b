package io.monodyne.query.run;

import io.monodyne.query.plan.Step;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the slot of one more step filled: a row for each partner that a row has. Rows are taken in portions, so that what they need is read
 * together; they come out in the order of the rows that go in.
 */
final class JoinedRows extends Pulled<Row> {

    private final Iterator<Row> rows;
    private final Step step;
    private final Partners partners;
    private final SubqueryReads ahead;
    private final int portion;
    private Iterator<Row> prepared = List.<Row>of().iterator();
    private @Nullable Row row;
    private Iterator<Row> candidates = List.<Row>of().iterator();
    private boolean matched;

    /**
     * @param ahead what the subqueries of its conditions begin with
     * @param portion how many rows are prepared together
     */
    JoinedRows(Iterator<Row> rows, Step step, Partners partners, SubqueryReads ahead, int portion) {
        this.rows = rows;
        this.step = step;
        this.partners = partners;
        this.ahead = ahead;
        this.portion = portion;
    }

    @Override
    @Nullable
    Row pull() {
        while (row != null || begin()) {
            Row joined = joined();
            if (joined != null) {
                return joined;
            }
        }
        return null;
    }

    private boolean begin() {
        if (!prepared.hasNext()) {
            List<Row> next = new ArrayList<>();
            while (next.size() < portion && rows.hasNext()) {
                next.add(rows.next());
            }
            if (next.isEmpty()) {
                return false;
            }
            partners.prepare(next);
            prepared = next.iterator();
        }
        Row base = prepared.next();
        row = base;
        candidates = PreparedRows.of(joined(base, partners.of(base)), ahead, portion);
        matched = false;
        return true;
    }

    private Iterator<Row> joined(Row base, Iterator<?> found) {
        return new Pulled<>() {
            @Override
            @Nullable
            Row pull() {
                if (!found.hasNext()) {
                    return null;
                }
                Row joined = base.copy();
                joined.set(step.slot(), found.next());
                return joined;
            }
        };
    }

    /** The next row of the present one that stays; null when it has no more. */
    private @Nullable Row joined() {
        Row base = row;
        while (base != null && candidates.hasNext()) {
            Row joined = candidates.next();
            if (Execution.all(step.joining().on(), joined)) {
                matched = true;
                if (Execution.all(step.joining().where(), joined)) {
                    return joined;
                }
            }
        }
        row = null;
        if (base == null || matched || !step.joining().outer()) {
            return null;
        }
        Row alone = base.copy();
        alone.set(step.slot(), null);
        return Execution.all(step.joining().where(), alone) ? alone : null;
    }
}
