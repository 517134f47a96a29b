package io.monodyne.query.term;

import io.monodyne.query.syntax.Predicate.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition: its value is a {@code Boolean}, null for unknown. What is negated in the text is in a {@link Not}. */
public sealed interface Truth extends Term {

    @Override
    default Class<?> type() {
        return Boolean.class;
    }

    record And(List<Term> parts) implements Truth {

        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable Boolean value(Row row) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) { // of every row, so without an iterator
                Object part = parts.get(i).value(row);
                if (part == null) {
                    unknown = true;
                } else if (!Relations.truth(part)) {
                    return false;
                }
            }
            return unknown ? null : Boolean.TRUE;
        }
    }

    record Or(List<Term> parts) implements Truth {

        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable Boolean value(Row row) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) {
                Object part = parts.get(i).value(row);
                if (part == null) {
                    unknown = true;
                } else if (Relations.truth(part)) {
                    return true;
                }
            }
            return unknown ? null : Boolean.FALSE;
        }
    }

    record Not(Term condition) implements Truth {

        @Override
        public @Nullable Boolean value(Row row) {
            return Relations.not(condition.value(row));
        }

        @Override
        public List<Term> parts() {
            return List.of(condition);
        }
    }

    record Comparison(Relation relation, Term left, Term right) implements Truth {

        @Override
        public @Nullable Boolean value(Row row) {
            return Relations.holds(relation, left, right, row);
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }
    }

    record Between(Term value, Term low, Term high) implements Truth {

        @Override
        public @Nullable Boolean value(Row row) {
            return Relations.and(
                    Relations.holds(Relation.GREATER_OR_EQUAL, value, low, row),
                    Relations.holds(Relation.LESS_OR_EQUAL, value, high, row));
        }

        @Override
        public List<Term> parts() {
            return List.of(value, low, high);
        }
    }

    /**
     * IN.
     *
     * @param collection whether the one candidate is a parameter that stands for a collection
     */
    record In(Term value, List<Term> candidates, boolean collection) implements Truth {

        public In {
            candidates = List.copyOf(candidates);
        }

        @Override
        public @Nullable Boolean value(Row row) {
            Candidates found = (Candidates) row.evaluation().prepared(this);
            if (found == null) {
                found = Candidates.of(candidates, row, value);
                if (Candidates.fixed(candidates)) {
                    row.evaluation().prepare(this, found);
                }
            }
            return found.contain(Candidates.sought(value, candidates, row));
        }

        @Override
        public List<Term> parts() {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(value), candidates.stream())
                    .toList();
        }
    }

    record Like(Term value, Term pattern, @Nullable Term escape) implements Truth {

        @Override
        public @Nullable Boolean value(Row row) {
            return Likeness.holds(this, row);
        }

        @Override
        public List<Term> parts() {
            return escape == null ? List.of(value, pattern) : List.of(value, pattern, escape);
        }
    }

    record IsNull(Term value) implements Truth {

        @Override
        public Boolean value(Row row) {
            return value.value(row) == null;
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }
}
