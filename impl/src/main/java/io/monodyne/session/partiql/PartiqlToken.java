package io.monodyne.session.partiql;

/**
 * A piece of a statement in PartiQL. Immutable.
 *
 * @param text as it is written; of a quoted name what is in the quotes
 * @param at where it begins
 * @param end behind its last character
 */
record PartiqlToken(Kind kind, String text, int at, int end) {

    /** What it is. */
    enum Kind {
        /** A name or keyword without quotes, or a number. */
        WORD,
        /** A name in double quotes. */
        NAME,
        /** A text in single quotes. */
        TEXT,
        /** A question mark, a question mark with a number, or a colon with a name. */
        PARAMETER,
        /** Any other character. */
        SIGN
    }

    boolean word(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean sign(String character) {
        return kind == Kind.SIGN && text.equals(character);
    }

    /** Whether it can be the name of something. */
    boolean name() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}
