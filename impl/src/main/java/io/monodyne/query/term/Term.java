package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression whose names are bound. Factory-lived, immutable. */
public sealed interface Term permits Term.Constant, Term.ParameterValue, SlotTerm, OperationTerm, Truth, QueryTerm {

    /** The type of its values, never primitive; {@code EntityRow} for entities. */
    Class<?> type();

    /** The terms that it is made of. */
    List<Term> parts();

    /**
     * Its value for a row; null for null and, where it is a condition, for unknown.
     *
     * @throws IllegalArgumentException where a parameter is nothing that can be computed with
     * @throws jakarta.persistence.PersistenceException where a value can't be computed: division by zero, overflow
     */
    @Nullable
    Object value(Row row);

    /** Whether it is a condition that is true of a row: neither false nor unknown. */
    default boolean holds(Row row) {
        return Boolean.TRUE.equals(value(row));
    }

    /** How its values are stored, which decides how they are compared and ordered; null where they are compared as they are. */
    default @Nullable Codec<Object> codec() {
        return null;
    }

    /** Its value in the form in which it is compared, ordered and grouped: that of its codec, if it has one. */
    default @Nullable Object form(Row row) {
        return Form.like(value(row), codec(), type());
    }

    /** Whether it has the same value in all rows of an execution. */
    default boolean fixed() {
        return false;
    }

    /** A value that is known with the statement. */
    record Constant(@Nullable Object value, Class<?> type) implements Term {

        @Override
        public @Nullable Object value(Row row) {
            return value;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }
    }

    /**
     * An input parameter.
     *
     * @param name as given by the application; positional ones by their number
     */
    record ParameterValue(String name, Class<?> type) implements Term {

        @Override
        public @Nullable Object value(Row row) {
            return row.evaluation().parameter(name);
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }
    }
}
