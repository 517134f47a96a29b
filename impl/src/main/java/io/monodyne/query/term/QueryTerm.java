package io.monodyne.query.term;

import io.monodyne.query.syntax.Predicate.Relation;
import java.util.List;

/** What asks a subquery. The subquery's own terms are not among its parts. */
public sealed interface QueryTerm extends Term {

    BoundBody query();

    /** Its one value; null where it finds nothing; an error where it finds more. */
    record Scalar(BoundBody query, Class<?> type) implements QueryTerm {

        @Override
        public List<Term> parts() {
            return List.of();
        }
    }

    record Exists(BoundBody query) implements QueryTerm {

        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }
    }

    record In(Term value, BoundBody query) implements QueryTerm {

        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }

    /** A comparison with ALL, or else ANY, of its results. */
    record Quantified(Relation relation, Term value, boolean all, BoundBody query) implements QueryTerm {

        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }
}
