package io.monodyne.query.run;

import io.monodyne.context.PendingEntity;
import io.monodyne.context.RecentCommits;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.Requests;
import io.monodyne.query.term.EntityRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that one reading has to show. Lives as long as the reading.
 *
 * <p>There are two kinds. What the transaction has <em>flushed</em> is not stored yet: whatever is read of such an entity is left out, and its
 * flushed state is a result where the conditions are true of it. What was <em>committed</em> a moment ago is stored, but an index may not show it:
 * where the index shows it as it was written, nothing is to be done; where it shows something else, or nothing though the state that was written is
 * in the range, the entity is read by its key, for others may have changed it since.
 */
final class Changes {

    private final Execution execution;
    private final EntityModel entity;
    private final List<EntityRow> flushed = new ArrayList<>();
    private final Map<EntityKey, Committed> committed = new LinkedHashMap<>();
    private final Set<EntityKey> handed = new HashSet<>();
    private final Set<EntityKey> own = new HashSet<>();
    private List<Candidate> candidates = new ArrayList<>();
    private @Nullable Comparator<EntityRow> order;

    /** What was committed; null for a removal. */
    private record Committed(@Nullable Snapshot state) {}

    /**
     * What may have to be handed out.
     *
     * @param sure whether it is known to be so
     * @param stored whether it was committed
     */
    private record Candidate(EntityRow row, boolean sure, boolean stored) {}

    /** @param start where the reading goes on; null for the beginning */
    Changes(Execution execution, EntityModel entity, Requests requests, RangeRead.@Nullable Start start) {
        this.execution = execution;
        this.entity = entity;
        for (PendingEntity change : execution.unit().changes()) {
            Snapshot target = change.target();
            if (target != null
                    && target.model().isA(entity)
                    && !execution.states().removed(change.key())) {
                flushed.add(new EntityRow(change.key(), target));
            }
        }
        if (start != null) {
            flushed.removeIf(start::handedOut);
        }
        if (requests.queries().stream().anyMatch(query -> !query.paging().consistent())) {
            recall();
            expect(requests, start);
        }
    }

    /** What an index has to show by now. */
    private void expect(Requests requests, RangeRead.@Nullable Start start) {
        committed.forEach((key, each) -> {
            Snapshot state = each.state();
            if (state != null && finds(requests, state)) {
                EntityRow row = new EntityRow(key, state);
                if (start == null || !start.handedOut(row)) {
                    candidates.add(new Candidate(row, false, true));
                }
            }
        });
    }

    private void recall() {
        for (RecentCommits.Committed before : execution.unit().recent()) {
            for (PendingEntity change : before.changes()) {
                Snapshot target = change.target();
                if (change.key().root() == entity.root() && execution.unit().find(change.key()) == null) {
                    committed.put(change.key(), new Committed(target));
                }
            }
        }
        committed.keySet().removeIf(execution.states()::removed);
    }

    private boolean finds(Requests requests, Snapshot state) {
        if (!state.model().isA(entity)) {
            return false;
        }
        TableLayout layout = execution.layout(entity);
        for (ItemQuery query : requests.queries()) {
            if (Positions.finds(query, state, layout)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is stored of an identity does not matter. */
    boolean decides(EntityKey key) {
        return execution.unit().find(key) != null || execution.states().removed(key);
    }

    /** What is to be handed out of a state that was read; null for nothing. */
    @Nullable
    EntityRow seen(EntityKey key, Snapshot state) {
        if (decides(key) || handed.contains(key)) {
            return null;
        }
        Committed recent = committed.get(key);
        if (recent == null) {
            return new EntityRow(key, state);
        }
        handed.add(key);
        if (same(recent.state(), state)) {
            return new EntityRow(key, state);
        }
        Snapshot current = current(key);
        if (current == null) {
            return null;
        }
        EntityRow row = new EntityRow(key, current);
        if (order == null || same(current, state)) {
            return row;
        }
        insert(new Candidate(row, true, true)); // its place may be another one
        return null;
    }

    private @Nullable Snapshot current(EntityKey key) {
        execution.statistics().keys(1, 1);
        return execution
                .states()
                .read(Map.of(key, entity), execution.mode().fresh())
                .get(key);
    }

    /** As far as both were read. */
    private static boolean same(@Nullable Snapshot one, Snapshot other) {
        if (one == null || one.model() != other.model()) {
            return false;
        }
        for (AttributeModel attribute : one.model().attributes()) {
            boolean lookedAt = one.loaded(attribute.ordinal()) && other.loaded(attribute.ordinal());
            if (attribute.stored()
                    && lookedAt
                    && !Snapshot.sameStored(
                            attribute, one.value(attribute.ordinal()), other.value(attribute.ordinal()))) {
                return false;
            }
        }
        return true;
    }

    /** Those that are left when everything was read. */
    List<EntityRow> all() {
        List<EntityRow> rows = new ArrayList<>(flushed);
        Map<EntityKey, EntityModel> unseen = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (!handed.contains(candidate.row().key())) {
                unseen.put(candidate.row().key(), entity);
            }
        }
        rows.forEach(row -> own.add(row.key()));
        if (!unseen.isEmpty()) {
            Map<EntityKey, Snapshot> read =
                    execution.states().read(unseen, execution.mode().fresh());
            execution.statistics().keys(unseen.size(), read.size());
            read.forEach((key, state) -> rows.add(new EntityRow(key, state)));
            own.addAll(read.keySet());
        }
        return rows;
    }

    /** Prepares for {@link #before}. */
    void sort(Comparator<EntityRow> rowOrder) {
        order = rowOrder;
        List<Candidate> all = candidates;
        candidates = new ArrayList<>();
        flushed.forEach(row -> all.add(new Candidate(row, true, false)));
        all.forEach(this::insert);
    }

    private void insert(Candidate candidate) {
        Comparator<EntityRow> rowOrder = order;
        int at = candidates.size();
        while (rowOrder != null
                && at > 0
                && rowOrder.compare(candidate.row(), candidates.get(at - 1).row()) < 0) {
            at--;
        }
        candidates.add(at, candidate);
    }

    /**
     * The first of the changes that comes before what is read next; null where none does. Of equals those that are not stored come first.
     *
     * @param read null where nothing is left
     */
    @Nullable
    EntityRow before(@Nullable EntityRow read) {
        Comparator<EntityRow> rowOrder = order;
        while (rowOrder != null && !candidates.isEmpty()) {
            Candidate first = candidates.get(0);
            int compared = read == null ? -1 : rowOrder.compare(first.row(), read);
            if (compared > 0 || compared == 0 && first.stored()) {
                return null;
            }
            candidates.remove(0);
            EntityKey key = first.row().key();
            if (first.sure()) {
                own.add(key);
                return first.row();
            }
            Snapshot current = handed.add(key) ? current(key) : null;
            if (current != null) {
                insert(new Candidate(new EntityRow(key, current), true, true));
            }
        }
        return null;
    }

    /** Whether there is nothing to show: what is stored is what there is. */
    boolean none() {
        boolean pending = execution.unit().changes().stream()
                .anyMatch(change -> change.key().root() == entity.root());
        return !pending && committed.isEmpty();
    }

    /** Whether a row that was handed out is a change, and no item of a request. */
    boolean handedOut(EntityKey key) {
        return own.contains(key);
    }
}
