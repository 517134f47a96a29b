package io.monodyne.query.bind;

import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundBody.Aggregation;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the queries that statements imply. Stateless. */
final class Blocks {

    private Blocks() {}

    /** One column of what a condition is true of. */
    static BoundBody of(List<Source> sources, @Nullable Term where, Term select) {
        return new BoundBody.Block(sources, where, null, List.of(new Column(select, null)), false, List.of());
    }

    /** How many rows a source has. */
    static BoundBody count(Source source, int slot) {
        Aggregation count = new Aggregation(slot, AggregateName.COUNT, false, null, Long.class);
        return new BoundBody.Block(
                List.of(source),
                null,
                new BoundBody.Grouping(List.of(), List.of(count), null),
                List.of(new Column(new SlotTerm.Computed(slot, Long.class), null)),
                false,
                List.of());
    }
}
