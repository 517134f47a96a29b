package io.monodyne.operation;

import java.util.List;
import java.util.Objects;

/**
 * What has to be true of the item of an entity, in the words of the entity. Made by {@link ValuePath} and put together by {@link #and},
 * {@link #or} and {@link #not}. Values are never read as syntax, so what is in them can't change what is asked. Immutable.
 *
 * <p>A comparison with a value that is not there is false, but for {@link Comparison#NOT_EQUAL}.
 *
 * @param <E> the entity, or a class above it
 */
public sealed interface Condition<E> {

    /** Both. */
    default Condition<E> and(Condition<E> other) {
        return new All<>(List.of(this, other));
    }

    /** At least one. */
    default Condition<E> or(Condition<E> other) {
        return new Any<>(List.of(this, other));
    }

    /** The opposite. */
    default Condition<E> not() {
        return new Not<>(this);
    }

    /** Answers by the kind of the condition. */
    <R> R accept(Visitor<E, R> visitor);

    /** What can be made of a condition, by its kind. */
    interface Visitor<E, R> {

        R compare(Compare<E> condition);

        R comparePaths(ComparePaths<E> condition);

        R size(Size<E> condition);

        R between(Between<E> condition);

        R in(In<E> condition);

        R present(Present<E> condition);

        R begins(Begins<E> condition);

        R contains(Contains<E> condition);

        R all(All<E> condition);

        R any(Any<E> condition);

        R not(Not<E> condition);
    }

    /** A value against one that is given. */
    record Compare<E>(ValuePath<E, ?> path, Comparison comparison, Object value) implements Condition<E> {

        public Compare {
            Objects.requireNonNull(value, "a comparison with null is never true; ask for isNull()");
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.compare(this);
        }

        @Override
        public String toString() {
            return path + " " + comparison + " ?";
        }
    }

    /** Two values of the item against each other. */
    record ComparePaths<E>(ValuePath<E, ?> path, Comparison comparison, ValuePath<E, ?> other) implements Condition<E> {

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.comparePaths(this);
        }

        @Override
        public String toString() {
            return path + " " + comparison + " " + other;
        }
    }

    /** The size of a value against a number. */
    record Size<E>(ValuePath<E, ?> path, Comparison comparison, int size) implements Condition<E> {

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.size(this);
        }

        @Override
        public String toString() {
            return "size of " + path + " " + comparison + " ?";
        }
    }

    /** A value within bounds, both included. */
    record Between<E>(ValuePath<E, ?> path, Object low, Object high) implements Condition<E> {

        public Between {
            Objects.requireNonNull(low, "the lower bound");
            Objects.requireNonNull(high, "the upper bound");
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.between(this);
        }

        @Override
        public String toString() {
            return path + " BETWEEN ? AND ?";
        }
    }

    /** A value among others. */
    record In<E>(ValuePath<E, ?> path, List<?> values) implements Condition<E> {

        private static final int MOST_VALUES = 100;

        public In {
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > MOST_VALUES) {
                throw new IllegalArgumentException("IN takes 1 to 100 values, not " + values.size());
            }
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.in(this);
        }

        @Override
        public String toString() {
            return path + " IN (" + values.size() + " values)";
        }
    }

    /** Whether there is a value, or none. */
    record Present<E>(ValuePath<E, ?> path, boolean present) implements Condition<E> {

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.present(this);
        }

        @Override
        public String toString() {
            return path + (present ? " IS NOT NULL" : " IS NULL");
        }
    }

    /** A text that begins so. */
    record Begins<E>(ValuePath<E, ?> path, String prefix) implements Condition<E> {

        public Begins {
            Objects.requireNonNull(prefix, "the prefix");
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.begins(this);
        }

        @Override
        public String toString() {
            return path + " BEGINS WITH ?";
        }
    }

    /** A text with that part, a set or list with that element. */
    record Contains<E>(ValuePath<E, ?> path, Object part) implements Condition<E> {

        public Contains {
            Objects.requireNonNull(part, "the part");
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.contains(this);
        }

        @Override
        public String toString() {
            return path + " CONTAINS ?";
        }
    }

    /** All of several. */
    record All<E>(List<Condition<E>> parts) implements Condition<E> {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.all(this);
        }
    }

    /** Any of several. */
    record Any<E>(List<Condition<E>> parts) implements Condition<E> {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.any(this);
        }
    }

    /** The opposite of another. */
    record Not<E>(Condition<E> condition) implements Condition<E> {

        @Override
        public <R> R accept(Visitor<E, R> visitor) {
            return visitor.not(this);
        }
    }
}
