package io.monodyne.session.query;

import io.monodyne.query.criteria.CriteriaStatement;
import io.monodyne.query.term.BoundStatement;
import jakarta.persistence.TupleElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the query language, written as text or built. Factory-lived, immutable.
 *
 * @param resultType null where it was not said
 * @param built with its parameters and their values; null for text
 * @param elements those of its tuples that were selected by the application; empty for none
 */
record StatementDefinition(
        CompiledQuery compiled,
        @Nullable Class<?> resultType,
        @Nullable CriteriaStatement built,
        List<TupleElement<?>> elements)
        implements QueryDefinition {

    static StatementDefinition text(CompiledQuery compiled, @Nullable Class<?> resultType) {
        return new StatementDefinition(compiled, resultType, null, List.of());
    }

    @Override
    public @Nullable Class<?> results() {
        if (resultType != null || !(compiled.bound() instanceof BoundStatement.Select select)) {
            return resultType;
        }
        List<TupleElement<?>> columns =
                ResultShape.of(select.body(), null, elements).columns();
        return columns.size() == 1 ? columns.get(0).getJavaType() : Object[].class;
    }

    @Override
    public RunnableQuery<?> create(QueryServices services, QueryWork work, @Nullable Class<?> asked) {
        return query(services, work, asked == null ? resultType : asked);
    }

    /** A query whose results are of a type; null for whatever it selects. */
    <X> StatementQuery<X> query(QueryServices services, QueryWork work, @Nullable Class<?> type) {
        if (!(compiled.bound() instanceof BoundStatement.Select select)) {
            if (type != null) {
                throw QueryProblems.typedUpdate(type);
            }
            return new StatementQuery<>(services, work, this, null);
        }
        ResultShape shape = elements.isEmpty() ? compiled.shape(type) : ResultShape.of(select.body(), type, elements);
        return new StatementQuery<>(services, work, this, shape);
    }

    /** Parameters that nothing is set for but what it was built with. */
    ParameterValues newParameters() {
        ParameterValues parameters = compiled.newParameters();
        return built == null ? parameters : parameters.of(built);
    }
}
