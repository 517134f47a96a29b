package io.monodyne.query.jpql;

import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.StatementException;

/** The door: JPQL text becomes a statement (Jakarta Persistence 3.2, section 4.12). Stateless. */
public final class Jpql {

    private Jpql() {}

    /**
     * The statement that a text is.
     *
     * @throws StatementException if it is none; its message has the place
     */
    public static Statement parse(String text) {
        try {
            return new StatementParser(new Tokens(new Lexer(text).tokens())).statement();
        } catch (StatementException e) {
            throw e.in(text);
        }
    }
}
