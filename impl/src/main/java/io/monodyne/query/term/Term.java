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
    default @Nullable Object value(Row row) {
        throw new UnsupportedOperationException("evaluation of " + getClass().getSimpleName());
    }

    /** How its values are stored, which decides how they are compared and ordered; null where they are compared as they are. */
    default @Nullable Codec<Object> codec() {
        return null;
    }

    /** A value that is known with the statement. */
    record Constant(@Nullable Object value, Class<?> type) implements Term {

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
        public List<Term> parts() {
            return List.of();
        }
    }
}
