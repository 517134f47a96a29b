package io.monodyne.query.run;

import io.monodyne.key.KeyText;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders rows that are equal otherwise by the identities in them, so that an order is the same each time: in a query with cursors it has to be.
 * Immutable.
 */
record RowIdentity(int[] slots) implements Comparator<Row> {

    static RowIdentity of(List<Step> steps) {
        return new RowIdentity(steps.stream().mapToInt(Step::slot).toArray());
    }

    @Override
    public int compare(Row one, Row other) {
        for (int slot : slots) {
            int compared = compareSlots(one.get(slot), other.get(slot));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compareSlots(@Nullable Object one, @Nullable Object other) {
        if (one instanceof EntityRow a && other instanceof EntityRow b) {
            return compareKeys(a, b);
        }
        return one == null || other == null ? Boolean.compare(one != null, other != null) : 0;
    }

    private static int compareKeys(EntityRow one, EntityRow other) {
        Object[] a = one.key().components();
        Object[] b = other.key().components();
        for (int i = 0; i < a.length && i < b.length; i++) {
            int compared = compareComponents(a[i], b[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // of one attribute
    private static int compareComponents(Object one, Object other) {
        if (one instanceof String || !(one instanceof Comparable) || one.getClass() != other.getClass()) {
            return KeyText.compare(one.toString(), other.toString());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** The texts of the identities of a row, for cursors; null where a slot has none. */
    @Nullable
    List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int slot : slots) {
            Object value = row.get(slot);
            if (value == null) {
                texts.add("");
            } else if (value instanceof EntityRow entity) {
                texts.add(Objects.toString(entity.key().id()));
            } else {
                return null;
            }
        }
        return texts;
    }
}
