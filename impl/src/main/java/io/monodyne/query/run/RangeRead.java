package io.monodyne.query.run;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.ItemScan;
import io.monodyne.load.SnapshotReader;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.Requests;
import io.monodyne.query.term.EntityRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entities of one type that some requests find, as the transaction sees them. Lives as long as the reading.
 *
 * <p>What the transaction has flushed is left out of what is read, and added by {@link Changes}: whether it is one of those that are asked for
 * is decided by the conditions that are evaluated on it, as on everything that is read.
 */
final class RangeRead {

    private final Execution execution;
    private final EntityModel entity;
    private final Requests requests;
    private final Manner manner;
    private final Changes changes;

    /**
     * How they are read.
     *
     * @param wanted how many are wanted at least; 0 for all
     * @param descending whether sort keys are read backwards
     * @param order in which they are to come, which is that of each Query; null for none
     * @param start where to go on; null for the beginning
     * @param only what is asked for of items; null for all
     */
    record Manner(
            int wanted,
            boolean descending,
            @Nullable Comparator<EntityRow> order,
            @Nullable Start start,
            @Nullable Projection only) {

        /** All, in no order. */
        static Manner all(@Nullable Projection only) {
            return new Manner(0, false, null, null, only);
        }

        /** Nothing for all. */
        List<AttributePath> paths() {
            return SnapshotReader.paths(only);
        }
    }

    /**
     * Where a reading goes on.
     *
     * @param position the keys of the last item of the Query that was handed out; null for none
     * @param skipped changes that were handed out after it
     * @param passed whether an entity is not behind it in the order; always false where there is none
     */
    record Start(@Nullable Item position, Predicate<EntityKey> skipped, Predicate<EntityRow> passed) {

        /** Whether a change was handed out before. */
        boolean handedOut(EntityRow change) {
            return skipped.test(change.key()) || passed.test(change);
        }
    }

    RangeRead(Execution execution, EntityModel entity, Requests requests, Manner manner) {
        this.execution = execution;
        this.entity = entity;
        this.requests = requests;
        this.manner = manner;
        this.changes = new Changes(execution, entity, requests, manner.start());
    }

    Iterator<EntityRow> entities() {
        return begun(false);
    }

    /** @param together whether the first pages are asked for at once, as other readings are to be done side by side */
    Iterator<EntityRow> begun(boolean together) {
        Comparator<EntityRow> order = manner.order();
        List<Iterator<EntityRow>> streams = new ArrayList<>();
        Set<EntityKey> seen = several() ? new HashSet<>() : null;
        List<Pages> queries = pages(together);
        if (!requests.keys().isEmpty()) {
            List<EntityRow> byKey = byKey();
            if (order != null) {
                byKey.sort(order);
            }
            streams.add(once(byKey.iterator(), seen));
        }
        queries.forEach(pages -> streams.add(once(new Found(pages), seen)));
        return order == null ? new Unordered(streams) : new Ordered(streams, order);
    }

    /** Whether a row that was handed out is a change, and no item of a request. */
    boolean change(EntityKey key) {
        return changes.handedOut(key);
    }

    private boolean several() {
        return requests.queries().size() + (requests.keys().isEmpty() ? 0 : 1) + (requests.scan() == null ? 0 : 1) > 1;
    }

    private List<Pages> pages(boolean sideBySide) {
        List<Pages> all = new ArrayList<>();
        for (ItemQuery query : requests.queries()) {
            ItemQuery directed = query.descending(manner.descending()).only(manner.paths());
            Item start = manner.start() == null ? null : manner.start().position();
            all.add(new Pages(
                    execution,
                    (after, limit) -> execution
                            .services()
                            .dynamo()
                            .query(directed.after(after).limit(limit), execution.reported()),
                    manner.wanted(),
                    start));
        }
        if (requests.scan() != null) {
            ItemScan scan = ItemScan.of(
                            execution.states().table(entity), execution.mode().consistent())
                    .filter(requests.scan())
                    .only(manner.paths());
            all.add(new Pages(
                    execution,
                    (after, limit) ->
                            execution.services().dynamo().scan(scan.after(after).limit(limit), execution.reported()),
                    manner.wanted(),
                    null));
        }
        boolean together = (sideBySide || all.size() > 1) && (manner.wanted() == 0 || manner.order() != null);
        if (together) {
            all.forEach(Pages::begin);
        }
        return all;
    }

    private List<EntityRow> byKey() {
        Map<EntityKey, EntityModel> wanted = new LinkedHashMap<>();
        for (EntityKey key : requests.keys()) {
            if (!changes.decides(key)) {
                wanted.put(key, entity);
            }
        }
        List<EntityRow> found = new ArrayList<>();
        execution.known().read(wanted, manner.only()).forEach((key, state) -> found.add(new EntityRow(key, state)));
        return found;
    }

    private Iterator<EntityRow> once(Iterator<EntityRow> stream, @Nullable Set<EntityKey> seen) {
        if (seen == null) {
            return stream;
        }
        return new Pulled<>() {
            @Override
            @Nullable
            EntityRow pull() {
                while (stream.hasNext()) {
                    EntityRow next = stream.next();
                    if (seen.add(next.key())) {
                        return next;
                    }
                }
                return null;
            }
        };
    }

    /** What is found of a request, without what is decided otherwise. */
    private final class Found extends Pulled<EntityRow> {

        private final Pages pages;

        Found(Pages pages) {
            this.pages = pages;
        }

        /** As a change, by the page before: it is stored by now. */
        private boolean handedOutBefore(EntityKey key) {
            return manner.start() != null && manner.start().skipped().test(key);
        }

        @Override
        @Nullable
        EntityRow pull() {
            while (pages.hasNext()) {
                Snapshot state = execution.states().state(entity, pages.next(), manner.only());
                EntityRow row =
                        state == null ? null : changes.seen(state.model().keyOf(state), state);
                if (row != null && !handedOutBefore(row.key())) {
                    return row;
                }
            }
            return null;
        }
    }

    /** One request after the other, then the changes. */
    private final class Unordered extends Pulled<EntityRow> {

        private final Iterator<Iterator<EntityRow>> rest;
        private @Nullable Iterator<EntityRow> stream;
        private @Nullable Iterator<EntityRow> changed;

        Unordered(List<Iterator<EntityRow>> streams) {
            this.rest = streams.iterator();
        }

        @Override
        @Nullable
        EntityRow pull() {
            while (stream == null || !stream.hasNext()) {
                if (!rest.hasNext()) {
                    changed = changed == null ? changes.all().iterator() : changed;
                    return changed.hasNext() ? changed.next() : null;
                }
                stream = rest.next();
            }
            return stream.next();
        }
    }

    /** The least of all requests and of the changes. */
    private final class Ordered extends Pulled<EntityRow> {

        private final List<Head> heads = new ArrayList<>();
        private final Comparator<EntityRow> order;

        Ordered(List<Iterator<EntityRow>> streams, Comparator<EntityRow> order) {
            this.order = order;
            streams.forEach(stream -> heads.add(new Head(stream)));
            changes.sort(order);
        }

        @Override
        @Nullable
        EntityRow pull() {
            Head least = null;
            for (Head head : heads) {
                EntityRow row = head.peek();
                EntityRow other = least == null ? null : least.peek();
                if (row != null && (other == null || order.compare(row, other) < 0)) {
                    least = head;
                }
            }
            EntityRow changed = changes.before(least == null ? null : least.peek());
            if (changed != null) {
                return changed;
            }
            return least == null ? null : least.next();
        }
    }

    private static final class Head extends Pulled<EntityRow> {

        private final Iterator<EntityRow> stream;

        Head(Iterator<EntityRow> stream) {
            this.stream = stream;
        }

        @Override
        @Nullable
        EntityRow pull() {
            return stream.hasNext() ? stream.next() : null;
        }
    }
}
