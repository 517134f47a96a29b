package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import jakarta.persistence.criteria.CriteriaSelect;
import org.jspecify.annotations.Nullable;

/** A query that finds something. */
abstract class SelectNode<T> implements CriteriaSelect<T> {

    /** @throws IllegalStateException where it says too little to be run */
    abstract QueryBody write(Writing to);

    /** What each of its results is. */
    abstract Class<?> ofResults();

    @SuppressWarnings("unchecked") // the same query
    static <T> SelectNode<T> own(@Nullable CriteriaSelect<T> select) {
        if (select instanceof SelectNode<?> own) {
            return (SelectNode<T>) own;
        }
        throw CriteriaProblems.foreign(select, "query");
    }
}
