package io.monodyne.query.term;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are told apart by: GROUP BY, DISTINCT, UNION. Two are equal where all values are: nulls equal nulls, numbers are compared by value
 * (1 and 1.0), entities by identity, documents and bytes by what they hold. Immutable.
 */
public final class RowKey {

    private final @Nullable Object[] keys;
    private final int hash;

    private RowKey(@Nullable Object[] keys) {
        this.keys = keys;
        this.hash = Arrays.hashCode(keys);
    }

    /** Of what terms give for a row. */
    public static RowKey of(List<Term> terms, Row row) {
        @Nullable Object[] keys = new @Nullable Object[terms.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Values.key(terms.get(i).form(row));
        }
        return new RowKey(keys);
    }

    /** Of the selected columns for a row. */
    public static RowKey ofColumns(List<BoundBody.Column> columns, Row row) {
        @Nullable Object[] keys = new @Nullable Object[columns.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Values.key(columns.get(i).value().form(row));
        }
        return new RowKey(keys);
    }

    /** Of the values of the columns of a query that has been run. */
    public static RowKey of(BoundBody query, @Nullable Object[] values) {
        List<Class<?>> types = query.columns();
        @Nullable Object[] keys = new @Nullable Object[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(values[i], query, i, types.get(i));
        }
        return new RowKey(keys);
    }

    private static @Nullable Object key(@Nullable Object value, BoundBody query, int column, Class<?> type) {
        if (value instanceof @Nullable Object[] parts) {
            @Nullable Object[] keys = new @Nullable Object[parts.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = Values.key(Form.of(parts[i]));
            }
            return new RowKey(keys);
        }
        return Values.key(Form.like(value, query.codec(column), type));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof RowKey key && hash == key.hash && Arrays.equals(keys, key.keys);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(keys);
    }
}
