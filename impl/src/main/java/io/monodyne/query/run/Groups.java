package io.monodyne.query.run;

import io.monodyne.query.term.Accumulator;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowKey;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts rows together that have the same values, and computes the aggregates of each group: the first row of a group stands for it, its aggregates
 * in their slots. Without a group by clause there is one group, also of no rows.
 */
final class Groups {

    private final BoundBody.Block block;
    private final Row base;
    private final Map<RowKey, Group> groups = new LinkedHashMap<>();

    private record Group(Row first, List<Accumulator> aggregates) {}

    /** @param base the row that stands for a group of no rows */
    Groups(BoundBody.Block block, Row base) {
        this.block = block;
        this.base = base;
    }

    Iterator<Row> of(Iterator<Row> rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            Group group = groups.computeIfAbsent(RowKey.of(block.groupBy(), row), key -> group(row));
            group.aggregates().forEach(aggregate -> aggregate.add(row));
        }
        if (groups.isEmpty() && block.groupBy().isEmpty()) {
            groups.put(RowKey.of(List.of(), base), group(base));
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

    private Group group(Row first) {
        return new Group(first, block.aggregates().stream().map(Accumulator::of).toList());
    }

    private Row computed(Group group) {
        Row row = group.first().copy();
        for (int i = 0; i < block.aggregates().size(); i++) {
            row.set(block.aggregates().get(i).slot(), group.aggregates().get(i).result());
        }
        return row;
    }
}
