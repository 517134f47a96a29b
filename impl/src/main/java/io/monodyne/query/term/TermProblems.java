package io.monodyne.query.term;

import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.PersistenceException;

/** What can't be computed. Values of attributes are never shown. */
final class TermProblems {

    private TermProblems() {}

    static PersistenceException divisionByZero() {
        return new PersistenceException("MD-TERM-01: a number is divided by zero in the query."
                + " Make it null where it is zero: NULLIF(divisor, 0).");
    }

    static PersistenceException overflow(Class<?> type) {
        return new PersistenceException(
                "MD-TERM-02: a number that is computed in the query is beyond the range of " + type.getSimpleName()
                        + ". Compute with a wider type: CAST(value AS Long), or a BigDecimal attribute or parameter.");
    }

    static PersistenceException notDefined(String function) {
        return new PersistenceException(
                "MD-TERM-03: " + function + " is not defined for the number that it is given in the query."
                        + " Leave such rows out, or use CASE.");
    }

    static IllegalArgumentException notComparable(Object a, Object b) {
        return new IllegalArgumentException(
                "MD-TERM-04: a value of type " + a.getClass().getName()
                        + " can't be compared with one of type " + b.getClass().getName()
                        + ". Give the parameter in the type of the attribute that it is compared with, or use CAST.");
    }

    static IllegalArgumentException notOrdered(Object a) {
        return new IllegalArgumentException(
                "MD-TERM-05: values of type " + a.getClass().getName()
                        + " have no order; only = and <> can be asked of them. Compare, or order by, one of their attributes.");
    }

    static IllegalArgumentException notA(String wanted, Object value) {
        return new IllegalArgumentException("MD-TERM-06: the query needs " + wanted + ", but the value is of type "
                + value.getClass().getName() + ". Give the parameter in that type, or use CAST.");
    }

    static IllegalArgumentException escapeLength() {
        return new IllegalArgumentException("MD-TERM-07: ESCAPE of LIKE has to be exactly one character.");
    }

    static IllegalArgumentException escapeAtEnd() {
        return new IllegalArgumentException("MD-TERM-08: a pattern of LIKE ends with its escape character, which"
                + " nothing follows. Write it twice where the character itself is meant.");
    }

    static PersistenceException moreThanOneRow() {
        return new PersistenceException("MD-TERM-09: a subquery that stands for one value has found more than one row."
                + " Narrow it, use an aggregate as MAX, or compare with ANY or ALL of its results.");
    }

    static PersistenceException notCast(Class<?> from, Class<?> to) {
        return new PersistenceException("MD-TERM-10: a value of type " + from.getName() + " can't be cast to "
                + to.getSimpleName() + ". Leave rows with such values out.");
    }

    static IllegalArgumentException noField(Object field, Object value) {
        return new IllegalArgumentException("MD-TERM-11: " + field + " can't be extracted of a value of type "
                + value.getClass().getName() + ", which has no such part.");
    }

    static PersistenceException notRead(EntityModel model, String attribute) {
        return new PersistenceException("MD-TERM-12: the query needs " + model.name() + "." + attribute
                + ", which was not read with its item. The index that was read does not project it:"
                + " project it, or name another index.");
    }

    /** Binding makes another term of it. */
    static IllegalStateException notEvaluated(Object function) {
        return new IllegalStateException(function + " is no function of values");
    }
}
