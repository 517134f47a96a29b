package io.monodyne.query.jpql;

import io.monodyne.query.syntax.StatementException;
import java.util.Collection;

/** What can be wrong with the text of a query. */
final class JpqlProblems {

    private JpqlProblems() {}

    static StatementException unexpected(Token token, Collection<String> expected) {
        String list = String.join(", ", expected);
        return new StatementException(
                token.at(), "MD-JPQL-01: " + token.shown() + " does not fit here. Expected: " + list + ".");
    }

    static StatementException strangeCharacter(int at, String character) {
        return new StatementException(
                at,
                "MD-JPQL-02: `" + character
                        + "` is no character of the query language outside of a string. Remove it, or"
                        + " put what it belongs to in single quotes.");
    }

    static StatementException openString(int at) {
        return new StatementException(
                at,
                "MD-JPQL-03: the string that begins here has no end. Close it with a single quote; a single quote"
                        + " inside of it is written twice.");
    }

    static StatementException noNumber(int at, String written) {
        return new StatementException(
                at,
                "MD-JPQL-04: `" + written
                        + "` is no number. Write it as in Java, or with BI for a BigInteger and BD for a"
                        + " BigDecimal; a name does not begin with a digit.");
    }

    static StatementException numberTooLarge(int at, String written) {
        return new StatementException(
                at,
                "MD-JPQL-05: `" + written + "` is too large for its type. Use BI for a BigInteger, or BD for a"
                        + " BigDecimal.");
    }

    static StatementException noParameter(int at, String written) {
        return new StatementException(
                at,
                "MD-JPQL-06: `" + written
                        + "` is no parameter. A named one is a colon and a name, as in :name; a positional"
                        + " one is a question mark and a number from 1, as in ?1.");
    }

    static StatementException noTemporal(int at) {
        return new StatementException(
                at,
                "MD-JPQL-07: this is no date or time. Write {d '2024-12-31'}, {t '23:59:59'} or"
                        + " {ts '2024-12-31 23:59:59'}, or use a parameter.");
    }

    static StatementException doubleQuotes(int at) {
        return new StatementException(
                at, "MD-JPQL-08: double quotes mean nothing in the query language. Put a string in single quotes.");
    }

    static StatementException noFunction(Token name) {
        return new StatementException(
                name.at(),
                "MD-JPQL-09: " + name.text() + " is no function of the query language. If the database has it, write"
                        + " FUNCTION('" + name.text() + "', ...).");
    }

    static StatementException tooDeep(int at, int most) {
        return new StatementException(
                at,
                "MD-JPQL-10: more than " + most
                        + " expressions are nested up to here. Put less into each other, or give a" + " list to IN.");
    }

    static StatementException tooLong(int most) {
        return new StatementException(
                most,
                "MD-JPQL-11: the text is longer than " + most + " characters. Use parameters for values, and one for a"
                        + " list.");
    }

    static StatementException mixedParameters(int at) {
        return new StatementException(
                at,
                "MD-JPQL-12: a query has named parameters or positional ones, and this one has both. Write all of them"
                        + " the same way.");
    }

    static StatementException pathInFrom(int at) {
        return new StatementException(
                at,
                "MD-JPQL-13: only a subquery can range over a path of the query around it. Join it, as in JOIN o.lines"
                        + " l, or write IN(o.lines) l.");
    }

    static StatementException fetchInSubquery(int at) {
        return new StatementException(
                at, "MD-JPQL-14: a subquery returns no entity to fetch anything for. Leave FETCH out.");
    }

    static StatementException noVariable(Token token, String entity) {
        return new StatementException(
                token.at(),
                "MD-JPQL-15: only a query over one entity alone, without joins, can do without a variable. Give "
                        + entity + " one before this, as in " + entity + " e.");
    }

    static StatementException orderBeforeSetOperator(Token operator) {
        return new StatementException(
                operator.at(),
                "MD-JPQL-16: ORDER BY is for the whole result and comes last. Put the query before " + operator.word()
                        + " in parentheses, or move its ORDER BY to the end.");
    }
}
