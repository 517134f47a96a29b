package io.monodyne.query.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression, conditional ones included, as it is written (Jakarta Persistence 3.2, sections 4.4 to 4.8). Immutable. */
public sealed interface Syntax
        permits Syntax.Literal,
                Syntax.Parameter,
                Syntax.Variable,
                Syntax.Attribute,
                Syntax.MapPart,
                Syntax.Treat,
                Syntax.Construct,
                Syntax.Subquery,
                Operation,
                Predicate {

    /** Where it begins in the text; -1 for what was not written as text. */
    int at();

    /** A value. Null stands for NULL; a {@code Class} for an entity type; temporal and enum values as themselves. */
    record Literal(int at, @Nullable Object value) implements Syntax {}

    /**
     * An input parameter.
     *
     * @param name null for a positional one
     * @param position from 1; 0 for a named one
     * @param type what the Criteria API has declared; null where nothing is said
     */
    record Parameter(
            int at,
            @Nullable String name,
            int position,
            @Nullable Class<?> type) implements Syntax {}

    /**
     * A name that nothing is before: a variable, else an attribute of {@code this}, a result variable, or the beginning of the name of an enum
     * constant or an entity.
     */
    record Variable(int at, String name) implements Syntax {}

    /** What has a name in something else: {@code owner.name}. An enum constant is written the same way. */
    record Attribute(int at, Syntax owner, String name) implements Syntax {}

    /** KEY, VALUE or ENTRY of a variable that ranges over a map. */
    record MapPart(int at, Part part, Syntax variable) implements Syntax {}

    /** The parts of an entry of a map. */
    enum Part {
        KEY,
        VALUE,
        ENTRY
    }

    /** TREAT: a path or variable as an entity that extends its own. */
    record Treat(int at, Syntax path, String entity) implements Syntax {}

    /**
     * A constructor expression, or the parts of a row of the Criteria API.
     *
     * @param className as it is written
     * @param type the class where it is known already; {@code Object[]} and {@code Tuple} for rows
     */
    record Construct(int at, String className, @Nullable Class<?> type, List<QueryBody.Selection> arguments)
            implements Syntax {

        public Construct {
            arguments = List.copyOf(arguments);
        }
    }

    /** A query inside another one. */
    record Subquery(int at, QueryBody body) implements Syntax {}
}
