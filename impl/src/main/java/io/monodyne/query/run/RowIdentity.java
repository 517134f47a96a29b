package io.monodyne.query.run;

import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            return a.key().equals(b.key()) ? 0 : KeyText.compare(text(a.key()), text(b.key()));
        }
        return Boolean.compare(one != null, other != null);
    }

    /** The keys of its item, which have the order of the id. */
    static String text(EntityKey key) {
        ItemKey item = key.root().itemKey(key);
        return item.partition() + "\n" + item.sort();
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
                texts.add(text(entity.key()));
            } else {
                return null;
            }
        }
        return texts;
    }

    /** Compares a row with the texts of another one. */
    int compareTexts(Row row, List<String> other) {
        List<String> own = texts(row);
        for (int i = 0; own != null && i < other.size(); i++) {
            int compared = KeyText.compare(own.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
