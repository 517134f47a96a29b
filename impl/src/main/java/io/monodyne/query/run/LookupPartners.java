package io.monodyne.query.run;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.query.plan.AccessPath;
import io.monodyne.query.plan.Requests;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities of a {@link Step.Lookup}: read for the values of each row, once for equal ones, and for many rows together. */
final class LookupPartners implements Partners {

    private static final int MOST_KEPT = 200;

    private final Execution execution;
    private final EntityModel entity;
    private final AccessPath path;
    private final @Nullable Projection only;
    private final Map<Requests, List<EntityRow>> found = new Remembered<>(MOST_KEPT);
    private Map<Row, List<EntityRow>> current = Map.of();

    LookupPartners(Execution execution, Step.Lookup step) {
        this.execution = execution;
        this.entity = step.entity();
        this.path = step.access().path();
        this.only = execution.projection(step.slot());
    }

    @Override
    public void prepare(List<Row> rows) {
        Map<Row, Requests> asked = new IdentityHashMap<>();
        Map<Requests, List<Row>> distinct = new LinkedHashMap<>();
        for (Row row : rows) {
            Requests requests = Requests.of(path, term -> term.value(row), execution.reading(entity));
            asked.put(row, requests);
            distinct.computeIfAbsent(requests, key -> new ArrayList<>()).add(row);
        }
        readKeys(distinct.keySet());
        Map<Requests, List<EntityRow>> answers = new HashMap<>();
        Map<Requests, Iterator<EntityRow>> reading = new LinkedHashMap<>();
        for (Requests requests : distinct.keySet()) {
            List<EntityRow> known = found.get(requests);
            if (known == null) {
                RangeRead read = new RangeRead(execution, entity, requests, RangeRead.Manner.all(only));
                reading.put(requests, read.begun(distinct.size() > 1));
            } else {
                answers.put(requests, known);
            }
        }
        reading.forEach((requests, entities) -> {
            List<EntityRow> read = new ArrayList<>();
            entities.forEachRemaining(read::add);
            found.put(requests, read);
            answers.put(requests, read);
        });
        Map<Row, List<EntityRow>> byRow = new IdentityHashMap<>();
        asked.forEach((row, requests) -> byRow.put(row, answers.getOrDefault(requests, List.of())));
        current = byRow;
    }

    /** All keys of all rows in one request; each reading finds them known afterwards. */
    private void readKeys(Iterable<Requests> all) {
        Map<EntityKey, EntityModel> keys = new LinkedHashMap<>();
        for (Requests requests : all) {
            if (!found.containsKey(requests)) {
                requests.keys().forEach(key -> keys.put(key, entity));
            }
        }
        if (!keys.isEmpty()) {
            execution.known().read(keys, only);
        }
    }

    @Override
    public Iterator<?> of(Row row) {
        return current.getOrDefault(row, List.of()).iterator();
    }
}
