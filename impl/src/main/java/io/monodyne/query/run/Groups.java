package io.monodyne.query.run;

import io.monodyne.query.term.Accumulator;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.ValueKeys;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together that have the same values, and computes the aggregates of each group: the first row of a group stands for it, its aggregates
 * in their slots. Without a group by clause there is one group, also of no rows.
 */
final class Groups {

    private final BoundBody.Block block;
    private final Row base;
    private final Map<List<@Nullable Object>, Group> groups = new LinkedHashMap<>();

    private record Group(Row first, List<Accumulator> aggregates) {}

    /** @param base the row that stands for a group of no rows */
    Groups(BoundBody.Block block, Row base) {
        this.block = block;
        this.base = base;
    }

    Iterator<Row> of(Iterator<Row> rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            Group group = groups.computeIfAbsent(key(row), key -> group(row));
            group.aggregates().forEach(aggregate -> aggregate.add(row));
        }
        if (groups.isEmpty() && block.groupBy().isEmpty()) {
            groups.put(List.of(), group(base));
        }
        List<Row> found = new ArrayList<>();
        Term having = block.having();
        for (Group group : groups.values()) {
            Row row = computed(group);
            if (having == null || Boolean.TRUE.equals(having.value(row))) {
                found.add(row);
            }
        }
        return found.iterator();
    }

    private List<@Nullable Object> key(Row row) {
        List<@Nullable Object> key = new ArrayList<>(block.groupBy().size());
        for (Term term : block.groupBy()) {
            key.add(ValueKeys.key(term, term.value(row)));
        }
        return key;
    }

    private Group group(Row first) {
        return new Group(first, block.aggregates().stream().map(Accumulator::of).toList());
    }

    private Row computed(Group group) {
        Row row = group.first().copy();
        for (int i = 0; i < block.aggregates().size(); i++) {
            row.set(block.aggregates().get(i).slot(), group.aggregates().get(i).value());
        }
        return row;
    }
}
