package io.monodyne.query.term;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression whose names are bound. Factory-lived, immutable. */
public sealed interface Term permits Term.Constant, Term.ParameterValue, SlotTerm, OperationTerm, Truth, QueryTerm {

    /** The type of its values, never primitive; {@code EntityRow} for entities. */
    Class<?> type();

    /** The terms that it is made of. */
    List<Term> parts();

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
