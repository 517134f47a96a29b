package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of a from clause, with its joins in the order of the text. Immutable. */
public sealed interface FromItem {

    /** Where it begins in the text; -1 for what was not written as text. */
    int at();

    /** The identification variable. */
    String variable();

    List<Join> joins();

    /** The variable of a statement that declares none: {@code from Order where total > 5}. */
    String THIS = "this";

    /**
     * All entities of a type, those that extend it included.
     *
     * @param entity its entity name
     */
    record Range(int at, String entity, String variable, List<Join> joins) implements FromItem {

        public Range {
            joins = List.copyOf(joins);
        }
    }

    /**
     * The elements of a collection, or the target of a reference, of another variable: {@code IN(o.lines) l}, or in a subquery
     * {@code o.lines l}.
     */
    record Member(int at, Syntax path, String variable, List<Join> joins) implements FromItem {

        public Member {
            joins = List.copyOf(joins);
        }
    }

    /** A variable of the query around a subquery, under another name, for joins of its own (a correlated root of the Criteria API). */
    record Correlation(int at, String outer, String variable, List<Join> joins) implements FromItem {

        public Correlation {
            joins = List.copyOf(joins);
        }
    }

    /**
     * A join.
     *
     * @param outer whether what finds no partner stays (LEFT JOIN)
     * @param fetch whether it only says what is read with the result (JOIN FETCH)
     * @param path what is joined, a {@link Syntax.Attribute} or a {@link Syntax.Treat} of one; null for an entity
     * @param entity the name of the entity that is joined; null for a path
     * @param variable null where a fetch join has none
     * @param on null for no further condition
     */
    record Join(
            int at,
            boolean outer,
            boolean fetch,
            @Nullable Syntax path,
            @Nullable String entity,
            @Nullable String variable,
            @Nullable Syntax on) {}
}
