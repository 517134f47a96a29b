package io.monodyne.session.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result with its columns (Jakarta Persistence 3.2, section 3.11.13). Immutable, equal where columns and values are. */
final class RowTuple implements Tuple {

    private final List<TupleElement<?>> elements;
    private final @Nullable Object[] values;

    /** @param values handed over, not copied */
    RowTuple(List<TupleElement<?>> elements, @Nullable Object[] values) {
        this.elements = elements;
        this.values = values;
    }

    @Override
    public <X> @Nullable X get(TupleElement<X> tupleElement) {
        int index = elements.indexOf(tupleElement);
        if (index < 0) {
            throw QueryProblems.otherElement();
        }
        @SuppressWarnings("unchecked") // it is of the type of its element
        X value = (X) values[index];
        return value;
    }

    @Override
    public <X> @Nullable X get(String alias, Class<X> type) {
        return cast(get(alias), type);
    }

    @Override
    public @Nullable Object get(String alias) {
        for (int i = 0; i < values.length; i++) {
            if (alias.equals(elements.get(i).getAlias())) {
                return values[i];
            }
        }
        throw QueryProblems.noAlias(alias, elements);
    }

    @Override
    public <X> @Nullable X get(int i, Class<X> type) {
        return cast(get(i), type);
    }

    private static <X> @Nullable X cast(@Nullable Object value, Class<X> type) {
        if (value != null && !type.isInstance(value)) {
            throw QueryProblems.otherValueType(value.getClass(), type);
        }
        return type.cast(value);
    }

    @Override
    public @Nullable Object get(int i) {
        if (i < 0 || i >= values.length) {
            throw QueryProblems.noColumn(i, values.length);
        }
        return values[i];
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return elements;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowTuple tuple
                && elements.equals(tuple.elements)
                && Arrays.equals(values, tuple.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
