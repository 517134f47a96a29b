package io.monodyne.query.term;

import io.monodyne.codec.Codec;
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
        public @Nullable Number value(Row row) {
            Number first = Operands.number(left, row);
            Number second = first == null ? null : Operands.number(right, row);
            return first == null || second == null ? null : Calculation.of(operator, first, second, type);
        }

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
        public @Nullable Number value(Row row) {
            Number number = Operands.number(value, row);
            return number == null ? null : Calculation.negated(number);
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

        @Override
        public @Nullable Object value(Row row) {
            return Functions.value(this, row);
        }

        @Override
        public @Nullable Codec<Object> codec() {
            return switch (name) {
                case COALESCE -> Candidates.model(parts).codec();
                case NULLIF -> parts.get(0).codec();
                default -> null;
            };
        }
    }

    record Trim(TrimSide side, @Nullable Term character, Term value) implements OperationTerm {

        @Override
        public Class<?> type() {
            return String.class;
        }

        @Override
        public @Nullable String value(Row row) {
            String text = Operands.text(value, row);
            String cut = character == null ? " " : Operands.text(character, row);
            return text == null || cut == null ? null : TextFunctions.trimmed(text, cut, side);
        }

        @Override
        public List<Term> parts() {
            return character == null ? List.of(value) : List.of(value, character);
        }
    }

    record Extract(Field field, Term value, Class<?> type) implements OperationTerm {

        @Override
        public @Nullable Object value(Row row) {
            return Extraction.value(this, row);
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }

    record Cast(Term value, Class<?> type) implements OperationTerm {

        @Override
        public @Nullable Object value(Row row) {
            return Casts.value(this, row);
        }

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
        public @Nullable Object value(Row row) {
            for (When when : whens) {
                if (when.condition().holds(row)) {
                    return Functions.widened(when.result().value(row), type);
                }
            }
            return Functions.widened(otherwise.value(row), type);
        }

        @Override
        public @Nullable Codec<Object> codec() {
            for (When when : whens) {
                if (when.result().codec() != null) {
                    return when.result().codec();
                }
            }
            return otherwise.codec();
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

    /**
     * What SELECT NEW makes, or a row of several values ({@code Object[]}, {@code Tuple}). Its value is the array of those of its parts: who
     * gives results to the application makes the object of it, as entities have to be managed ones by then.
     */
    record Construct(Class<?> type, List<Term> parts, List<@Nullable String> aliases) implements OperationTerm {

        public Construct {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable Object[] value(Row row) {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).value(row);
            }
            return values;
        }

        @Override
        public Object form(Row row) {
            return RowKey.of(parts, row);
        }
    }
}
