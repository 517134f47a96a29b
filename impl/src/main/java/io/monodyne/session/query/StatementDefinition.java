package io.monodyne.session.query;

import io.monodyne.query.term.BoundStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the query language, written as text or built. Factory-lived, immutable.
 *
 * @param resultType null where it was not said
 */
record StatementDefinition(
        CompiledQuery compiled, @Nullable Class<?> resultType) implements QueryDefinition {

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
        return new StatementQuery<>(services, work, this, ResultShape.of(select.body(), type));
    }
}
