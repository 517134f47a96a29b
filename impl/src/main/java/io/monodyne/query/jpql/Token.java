package io.monodyne.query.jpql;

import org.jspecify.annotations.Nullable;

/**
 * One word, literal, parameter or sign of a text.
 *
 * @param at where it begins
 * @param text as it is written; a word of the language is compared without regard to case
 * @param word the text in capitals, of a word; else empty
 * @param value of a literal, or the name or number of a parameter
 */
record Token(
        Kind kind,
        int at,
        String text,
        String word,
        @Nullable Object value) {

    /** What a token can be. */
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        TEMPORAL,
        PARAMETER,
        SIGN,
        END
    }

    /** How an error names it. */
    String shown() {
        return kind == Kind.END ? "The end of the text" : "`" + text + "`";
    }
}
