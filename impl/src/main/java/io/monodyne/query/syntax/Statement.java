package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole query (Jakarta Persistence 3.2, section 4.2). Immutable. */
public sealed interface Statement {

    /** A query that finds something (section 4.2.1). */
    record Select(QueryBody body) implements Statement {}

    /**
     * Changes attributes of all entities that a condition is true of (section 4.10).
     *
     * @param where null for all
     */
    record Update(
            FromItem.Range target,
            List<Assignment> assignments,
            @Nullable Syntax where) implements Statement {

        public Update {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * Removes all entities that a condition is true of (section 4.10).
     *
     * @param where null for all
     */
    record Delete(FromItem.Range target, @Nullable Syntax where) implements Statement {}

    /**
     * One item of a SET clause.
     *
     * @param target the attribute
     * @param value what it becomes; a {@link Syntax.Literal} of null for NULL
     */
    record Assignment(int at, Syntax target, Syntax value) {}
}
