package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import io.monodyne.query.syntax.Predicate.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asks a subquery. The subquery's own terms are not among its parts. */
public sealed interface QueryTerm extends Term {

    BoundBody query();

    /** Its one value; null where it finds nothing; an error where it finds more. */
    record Scalar(BoundBody query, Class<?> type) implements QueryTerm {

        @Override
        public @Nullable Object value(Row row) {
            return SubqueryAnswers.scalar(query, row);
        }

        @Override
        public @Nullable Codec<Object> codec() {
            return query.codec(0);
        }

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
        public Boolean value(Row row) {
            return SubqueryAnswers.exists(query, row);
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
        public @Nullable Boolean value(Row row) {
            return SubqueryAnswers.in(this, row);
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
        public @Nullable Boolean value(Row row) {
            return SubqueryAnswers.quantified(this, row);
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }
    }
}
