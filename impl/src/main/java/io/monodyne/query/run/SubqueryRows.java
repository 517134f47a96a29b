package io.monodyne.query.run;

import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Subqueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the subqueries of one execution. What a subquery finds depends on those slots of the row around it that it uses, so it is run once
 * for rows that have the same there. Of one thread.
 */
final class SubqueryRows implements Subqueries {

    private static final int MOST_KEPT = 1_000;

    private final Execution execution;
    private final Map<BoundBody, Answers> answers = new IdentityHashMap<>();

    /** @param most how many rows were asked for; where there are fewer, these are all */
    private record Answer(List<@Nullable Object[]> rows, int most) {

        boolean serves(int wanted) {
            return rows.size() < most || wanted <= most;
        }
    }

    private record Answers(int[] slots, Map<List<@Nullable Object>, Answer> byValues) {}

    SubqueryRows(Execution execution) {
        this.execution = execution;
    }

    @Override
    public List<@Nullable Object[]> rows(BoundBody query, Row outer, int most) {
        Answers known = answers.computeIfAbsent(
                query, key -> new Answers(SlotUse.outerSlots(key), new Remembered<>(MOST_KEPT)));
        @Nullable Object[] values = new @Nullable Object[known.slots().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = outer.get(known.slots()[i]);
        }
        List<@Nullable Object> key = Arrays.asList(values);
        Answer answer = known.byValues().get(key);
        if (answer == null || !answer.serves(most)) {
            answer = run(query, outer, most, known.slots().length > 0);
            known.byValues().put(key, answer);
        }
        return answer.rows();
    }

    private Answer run(BoundBody query, Row outer, int most, boolean repeated) {
        Iterator<ResultRow> found = new BodyRun(execution, outer, most == Integer.MAX_VALUE ? 0 : most, repeated)
                .rows(execution.plan().subplan(query));
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (rows.size() < most && found.hasNext()) {
            rows.add(found.next().values());
        }
        return new Answer(rows, most);
    }
}
