package io.monodyne.query.term;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of LIKE (Jakarta Persistence 3.2, section 4.6.10): {@code _} stands for one code point, {@code %} for any number of them. There is no
 * escape character unless one is given; after it every character stands for itself. Upper and lower case differ. Immutable.
 */
final class LikePattern {

    private static final int ANY = -1;
    private static final int ONE = -2;

    /** Code points, and the two signs. */
    private final int[] parts;

    private LikePattern(int[] parts) {
        this.parts = parts;
    }

    /**
     * Of its text.
     *
     * @param escape null for none; else one character
     */
    static LikePattern of(String pattern, @Nullable String escape) {
        if (escape != null && (escape.isEmpty() || escape.codePointCount(0, escape.length()) != 1)) {
            throw TermProblems.escapeLength();
        }
        int escaping = escape == null ? ANY : escape.codePointAt(0);
        int[] text = pattern.codePoints().toArray();
        int[] parts = new int[text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == escaping) {
                i++;
                if (i == text.length) {
                    throw TermProblems.escapeAtEnd();
                }
                parts[length++] = text[i];
            } else {
                parts[length++] = text[i] == '%' ? ANY : text[i] == '_' ? ONE : text[i];
            }
        }
        return new LikePattern(Arrays.copyOf(parts, length));
    }

    /** Each {@code %} takes as little as it can; where that fails later, the last one takes one more. */
    boolean matches(String text) {
        int part = 0;
        int at = 0;
        int lastAny = -1;
        int takenUpTo = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            if (part < parts.length && parts[part] == ANY) {
                lastAny = part++;
                takenUpTo = at;
            } else if (part < parts.length && (parts[part] == ONE || parts[part] == code)) {
                part++;
                at += Character.charCount(code);
            } else if (lastAny >= 0) {
                part = lastAny + 1;
                takenUpTo += Character.charCount(text.codePointAt(takenUpTo));
                at = takenUpTo;
            } else {
                return false;
            }
        }
        return onlyAny(part);
    }

    private boolean onlyAny(int from) {
        for (int i = from; i < parts.length; i++) {
            if (parts[i] != ANY) {
                return false;
            }
        }
        return true;
    }
}
