package io.monodyne.query.term;

import io.monodyne.query.syntax.Predicate.Relation;
import org.jspecify.annotations.Nullable;

/** Comparisons, unknown where one side is null. Stateless. */
final class Relations {

    private Relations() {}

    /** The values of two terms compared, each in the form of the other where it has none of its own. */
    static @Nullable Boolean holds(Relation relation, Term left, Term right, Row row) {
        Object value = Form.of(left, row, right);
        return value == null ? null : holds(relation, value, Form.of(right, row, left));
    }

    /** Two values in comparable forms. */
    static @Nullable Boolean holds(Relation relation, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (relation) {
            case EQUAL -> Values.equal(left, right);
            case NOT_EQUAL -> !Values.equal(left, right);
            case LESS -> Values.compare(left, right) < 0;
            case LESS_OR_EQUAL -> Values.compare(left, right) <= 0;
            case GREATER -> Values.compare(left, right) > 0;
            case GREATER_OR_EQUAL -> Values.compare(left, right) >= 0;
        };
    }

    /** Three-valued AND of two. */
    static @Nullable Boolean and(@Nullable Boolean a, @Nullable Boolean b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return a == null || b == null ? null : true;
    }

    static @Nullable Boolean not(@Nullable Object truth) {
        return truth == null ? null : Boolean.valueOf(!truth(truth));
    }

    /** The truth that a value is, one that is not null. */
    static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw TermProblems.notA("a truth value", value);
    }
}
