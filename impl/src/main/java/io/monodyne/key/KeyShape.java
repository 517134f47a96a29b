package io.monodyne.key;

/**
 * What the texts of an encoding look like: enough to see that two encodings never write the same. Immutable.
 *
 * @param mask a character for each position: {@link #DIGIT}, {@link #HEX}, or itself; placeholders are characters that no key
 *     text has
 * @param tail what may follow, any number of times; {@link #NOTHING} for nothing
 */
record KeyShape(String mask, char tail) {

    /** A decimal digit. */
    static final char DIGIT = '#';

    /** A lower-case hexadecimal digit. */
    static final char HEX = '$';

    /** A decimal digit, or the end of a negative decimal. */
    static final char DECIMAL = '"';

    /** Any character; in tails only. */
    static final char ANY = '!';

    static final char NOTHING = '\0';

    static KeyShape of(String mask) {
        return new KeyShape(mask, NOTHING);
    }

    KeyShape after(String literal) {
        return new KeyShape(literal + mask, tail);
    }

    /** Whether a text can have both shapes; true where that is not sure. */
    boolean meets(KeyShape other) {
        int length = Math.max(mask.length(), other.mask.length());
        for (int i = 0; i < length; i++) {
            if (!meet(at(i), other.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** @param c in a text, so no placeholder */
    boolean canContain(char c) {
        return tail == ANY
                || (mask + tail)
                        .chars()
                        .anyMatch(position -> characters((char) position).indexOf(c) >= 0);
    }

    private char at(int i) {
        return i < mask.length() ? mask.charAt(i) : tail;
    }

    /** One of the two is within a mask, where {@link #ANY} is not: so it never meets {@link #NOTHING}. */
    private static boolean meet(char one, char other) {
        if (one == ANY || other == ANY) {
            return true;
        }
        String others = characters(other);
        return characters(one).chars().anyMatch(c -> others.indexOf(c) >= 0);
    }

    private static String characters(char position) {
        return switch (position) {
            case DIGIT -> "0123456789";
            case HEX -> "0123456789abcdef";
            case DECIMAL -> "0123456789~";
            case NOTHING -> "";
            default -> String.valueOf(position);
        };
    }
}
