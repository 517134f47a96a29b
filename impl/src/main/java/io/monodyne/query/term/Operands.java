package io.monodyne.query.term;

import org.jspecify.annotations.Nullable;

/** Values of the type that an operation needs; null for null. What a converted attribute is stored as will do. Stateless. */
final class Operands {

    private Operands() {}

    static @Nullable Number number(Term term, Row row) {
        Object value = term.value(row);
        if (value == null || value instanceof Number) {
            return (Number) value;
        }
        if (term.form(row) instanceof Number number) {
            return number;
        }
        throw TermProblems.notA("a number", value);
    }

    /** A whole number that fits {@code int}: a position, a length. */
    static @Nullable Integer integer(Term term, Row row) {
        Number number = number(term, row);
        return number == null ? null : (Integer) Numbers.as(number, Integer.class);
    }

    static @Nullable String text(Term term, Row row) {
        Object value = term.value(row);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Character) {
            return value.toString();
        }
        if (term.form(row) instanceof String text) {
            return text;
        }
        throw TermProblems.notA("text", value);
    }
}
