package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Statement;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.metamodel.Metamodel;

/** The door of this room: makes what criteria queries are built with, and statements of them. Factory-lived, immutable. */
public final class CriteriaStatements {

    private final CriteriaBuilder builder;

    /** @param metamodel that names of attributes are looked up in */
    public CriteriaStatements(Metamodel metamodel) {
        this.builder = new StatementBuilder(metamodel);
    }

    /** Can be used by many threads; the queries that it makes are each for one. */
    public CriteriaBuilder builder() {
        return builder;
    }

    /**
     * A query as it is now: a {@code CriteriaQuery}, or several that are put together.
     *
     * @throws IllegalArgumentException for a query of another provider, or one that uses the roots of another query
     * @throws IllegalStateException for a query that is not complete
     */
    public CriteriaStatement of(CriteriaSelect<?> select) {
        SelectNode<?> own = SelectNode.own(select);
        return Writing.write(to -> snapshot(new Statement.Select(own.write(to)), own.ofResults(), to));
    }

    /**
     * An update as it is now.
     *
     * @throws IllegalArgumentException for one of another provider, one with joins, or one that uses the roots of another query
     * @throws IllegalStateException for one that is not complete
     */
    public CriteriaStatement of(CriteriaUpdate<?> update) {
        if (update instanceof UpdateNode<?> own) {
            return Writing.write(to -> snapshot(own.write(to), Integer.class, to));
        }
        throw CriteriaProblems.foreign(update, "update");
    }

    /**
     * A delete as it is now.
     *
     * @throws IllegalArgumentException for one of another provider, one with joins, or one that uses the roots of another query
     * @throws IllegalStateException for one that is not complete
     */
    public CriteriaStatement of(CriteriaDelete<?> delete) {
        if (delete instanceof DeleteNode<?> own) {
            return Writing.write(to -> snapshot(own.write(to), Integer.class, to));
        }
        throw CriteriaProblems.foreign(delete, "delete");
    }

    private static CriteriaStatement snapshot(Statement statement, Class<?> resultType, Writing written) {
        return new CriteriaStatement(statement, resultType, written.parameters(), written.values());
    }
}
