package io.monodyne.query.term;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the subqueries of a statement. Implemented by what runs the statement itself. */
@FunctionalInterface
public interface Subqueries {

    /**
     * The rows of a subquery for a row of the query around it.
     *
     * @param outer is not changed
     * @param most enough of them; fewer are never left out
     * @return the values of its columns: entities as {@link EntityRow}. A list that is given again has the same rows as before
     */
    List<@Nullable Object[]> rows(BoundBody query, Row outer, int most);
}
