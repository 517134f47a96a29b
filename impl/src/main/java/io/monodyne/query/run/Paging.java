package io.monodyne.query.run;

import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowOrder;
import io.monodyne.query.term.SlotTerm;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Goes on behind a cursor, and makes the next one. Lives as long as an execution.
 *
 * <p>Where the results are the items of one Query in its order, a cursor is a place in it: the keys of the last item, so that what was handed out
 * is not read again. Changes that were merged into it have no place there yet; those that came after that item are named. Otherwise a cursor is what
 * the last row was ordered by, with its identities to decide among equals: everything is read again, and what is not behind it is left out. Both
 * survive that others insert and remove.
 */
final class Paging {

    private final Execution execution;
    private final BlockPlan plan;
    private final RowOrder order;
    private final RowIdentity identity;
    private final byte[] bound;
    private final @Nullable CursorToken after;
    private final Set<String> changesSince = new LinkedHashSet<>();
    private @Nullable FirstStep first;
    private @Nullable RangeRead read;
    private @Nullable Row last;
    private @Nullable Row lastItem;

    /** @throws jakarta.persistence.PersistenceException where the query has no cursors */
    Paging(Execution execution, BlockPlan plan) {
        if (plan.block().grouped()) {
            throw RunProblems.noCursor("its rows are groups");
        }
        if (plan.block().distinct() && !distinctAnyway(plan)) {
            throw RunProblems.noCursor("equal rows are left out (DISTINCT), on each page anew");
        }
        this.execution = execution;
        this.plan = plan;
        this.order = new RowOrder(plan.block().orderBy());
        this.identity = RowIdentity.of(plan.steps());
        this.bound = CursorScope.of(execution);
        String cursor = execution.options().after();
        this.after = cursor == null
                ? null
                : CursorToken.of(cursor, execution.services().cursors(), bound);
    }

    /** Whether no two rows are equal: they have the only entity in them. */
    private static boolean distinctAnyway(BlockPlan plan) {
        return plan.steps().size() == 1
                && plan.block().select().stream()
                        .anyMatch(column -> column.value() instanceof SlotTerm.Entity entity
                                && entity.slot() == plan.steps().get(0).slot());
    }

    void begin(@Nullable FirstStep step) {
        first = step;
        if (after != null && step != null && byPosition() != after.placed()) {
            throw RunProblems.foreignCursor();
        }
    }

    /** Whether cursors are places in a Query. */
    boolean byPosition() {
        return first != null && first.positioned();
    }

    void reading(RangeRead reading) {
        read = reading;
    }

    /** Where the first step goes on; null for the beginning. */
    RangeRead.@Nullable Start start() {
        FirstStep step = first;
        if (after == null || step == null || !byPosition()) {
            return null;
        }
        Map<String, AttributeValue> position = after.position();
        @Nullable Object[] values = after.values();
        Set<String> skipped = Set.copyOf(after.identities());
        if (lastItem == null) {
            changesSince.addAll(after.identities());
        }
        return new RangeRead.Start(
                position == null || position.isEmpty() ? null : Item.of(position),
                key -> skipped.contains(RowIdentity.text(key)),
                row -> values != null && passed(step, row, values));
    }

    private boolean passed(FirstStep step, EntityRow change, @Nullable Object[] values) {
        if (order.isEmpty()) {
            return false;
        }
        Row row = execution.emptyRow();
        row.set(step.slot(), change);
        return order.compare(order.valuesOf(row), values) <= 0;
    }

    /** What of all rows is behind the cursor. */
    Iterator<Row> behind(Iterator<Row> rows) {
        CursorToken token = after;
        @Nullable Object[] values = token == null ? null : token.values();
        if (token == null || values == null) {
            return rows;
        }
        return new Pulled<>() {
            @Override
            @Nullable
            Row pull() {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    int compared = order.compare(order.valuesOf(row), values);
                    if (compared > 0 || compared == 0 && identity.compareTexts(row, token.identities()) > 0) {
                        return row;
                    }
                }
                return null;
            }
        };
    }

    /** A row was handed out, or left out as it is before the first that is wanted. */
    void passed(Row row) {
        last = row;
        EntityKey key = leading(row);
        if (read == null || key == null) {
            return;
        }
        if (read.change(key)) {
            changesSince.add(RowIdentity.text(key));
        } else {
            lastItem = row;
            changesSince.clear();
        }
    }

    private @Nullable EntityKey leading(Row row) {
        return first != null && row.get(first.slot()) instanceof EntityRow entity ? entity.key() : null;
    }

    /** The cursor of the last row; null where there was none. */
    @Nullable
    String cursor() {
        Row row = last;
        if (row == null) {
            return null;
        }
        CursorToken token = byPosition() ? place() : compared(row);
        return token.text(execution.services().cursors(), bound);
    }

    private CursorToken place() {
        Row item = lastItem;
        List<String> changes = List.copyOf(changesSince);
        if (item == null) {
            Map<String, AttributeValue> before = after == null ? null : after.position();
            return new CursorToken(before == null ? Map.of() : before, after == null ? null : after.values(), changes);
        }
        return new CursorToken(position(item), order.valuesOf(item), changes);
    }

    private Map<String, AttributeValue> position(Row row) {
        FirstStep step = Objects.requireNonNull(first);
        ItemQuery query = step.requests().queries().get(0);
        Snapshot state = row.get(step.slot()) instanceof EntityRow entity ? entity.state() : null;
        Item position = state == null ? null : Positions.of(query, state, execution.layout(step.entity()));
        if (position == null) {
            throw RunProblems.noPlace();
        }
        Map<String, AttributeValue> keys = new HashMap<>();
        for (String name : position.names()) {
            keys.put(name, Objects.requireNonNull(position.get(name)));
        }
        return keys;
    }

    private CursorToken compared(Row row) {
        List<String> texts = identity.texts(row);
        if (texts == null) {
            throw RunProblems.noCursor("its rows have elements of element collections, which have no identity");
        }
        return new CursorToken(null, order.valuesOf(row), texts);
    }

    @Override
    public String toString() {
        return "paging of " + plan.steps().size() + " steps";
    }
}
