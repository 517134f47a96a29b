package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of the selected columns.
 *
 * @param columns the names under which they come
 * @param type that all are asked for as; {@code Object} for what they are
 */
public record ColumnRows(List<String> columns, Class<?> type) implements PartiqlRows {

    public ColumnRows {
        columns = List.copyOf(columns);
    }

    /** Whether values can be asked for as that type. */
    public static boolean known(Class<?> type) {
        return PlainValue.known(type);
    }

    @Override
    public @Nullable Object[] row(Item item) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = PlainValue.of(item.get(columns.get(i)), type, columns.get(i));
        }
        return row;
    }
}
