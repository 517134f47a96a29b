package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import java.util.Set;

/**
 * Which words can be names. The specification reserves many more (section 4.4.1) than are needed to tell what is meant: a word that could only be
 * a name where it stands is one. After a dot every word is a name.
 */
final class Words {

    private static final Set<String> NEVER_NAMES = Set.of(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "CASE",
            "DELETE",
            "DESC",
            "DISTINCT",
            "ELSE",
            "EXCEPT",
            "EXISTS",
            "FALSE",
            "FETCH",
            "FROM",
            "GROUP",
            "HAVING",
            "IN",
            "INNER",
            "INTERSECT",
            "IS",
            "JOIN",
            "LIKE",
            "NEW",
            "NOT",
            "NULL",
            "OR",
            "ORDER",
            "SELECT",
            "SOME",
            "THEN",
            "TRUE",
            "UNION",
            "UPDATE",
            "WHEN",
            "WHERE");

    /** What can follow where a variable can be left out. */
    private static final Set<String> NEVER_BARE_VARIABLES =
            Set.of("EMPTY", "END", "ESCAPE", "LEFT", "MEMBER", "NULLS", "OF", "ON", "OUTER", "SET");

    /** Orders and groups are common entities. */
    private static final Set<String> NEVER_ENTITIES = Set.of(
            "AND",
            "AS",
            "BETWEEN",
            "BY",
            "DISTINCT",
            "EXISTS",
            "FALSE",
            "FETCH",
            "FROM",
            "HAVING",
            "IN",
            "INNER",
            "IS",
            "JOIN",
            "LIKE",
            "NOT",
            "NULL",
            "ON",
            "OR",
            "SELECT",
            "SET",
            "TRUE",
            "WHERE");

    private Words() {}

    /** Whether a token can begin a path, or be a variable after AS. */
    static boolean isName(Token token) {
        return token.kind() == Kind.WORD && !NEVER_NAMES.contains(token.word());
    }

    /** Whether a token can be a variable without AS. */
    static boolean isBareVariable(Token token) {
        return isName(token) && !NEVER_BARE_VARIABLES.contains(token.word());
    }

    static boolean isEntity(Token token) {
        return token.kind() == Kind.WORD && !NEVER_ENTITIES.contains(token.word());
    }
}
