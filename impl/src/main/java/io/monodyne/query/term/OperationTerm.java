package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.Field;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.Operator;
import io.monodyne.query.syntax.Operation.TrimSide;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value computed of others. */
public sealed interface OperationTerm extends Term {

    record Arithmetic(Operator operator, Term left, Term right, Class<?> type) implements OperationTerm {

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }
    }

    record Negation(Term value) implements OperationTerm {

        @Override
        public Class<?> type() {
            return value.type();
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }

    record Call(FunctionName name, List<Term> parts, Class<?> type) implements OperationTerm {

        public Call {
            parts = List.copyOf(parts);
        }
    }

    record Trim(TrimSide side, @Nullable Term character, Term value) implements OperationTerm {

        @Override
        public Class<?> type() {
            return String.class;
        }

        @Override
        public List<Term> parts() {
            return character == null ? List.of(value) : List.of(value, character);
        }
    }

    record Extract(Field field, Term value, Class<?> type) implements OperationTerm {

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }

    record Cast(Term value, Class<?> type) implements OperationTerm {

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }

    /** The result of the first condition that is true. */
    record Case(List<When> whens, Term otherwise, Class<?> type) implements OperationTerm {

        public Case {
            whens = List.copyOf(whens);
        }

        @Override
        public List<Term> parts() {
            List<Term> parts = new ArrayList<>();
            whens.forEach(when -> {
                parts.add(when.condition());
                parts.add(when.result());
            });
            parts.add(otherwise);
            return parts;
        }
    }

    record When(Term condition, Term result) {}

    /** What SELECT NEW makes, or a row of several values ({@code Object[]}, {@code Tuple}). */
    record Construct(Class<?> type, List<Term> parts, List<@Nullable String> aliases) implements OperationTerm {

        public Construct {
            parts = List.copyOf(parts);
        }
    }
}
