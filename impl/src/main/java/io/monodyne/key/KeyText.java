package io.monodyne.key;

/**
 * Text within keys: escaped, measured and compared. Stateless.
 *
 * <p>Every code point up to U+0025 is written {@code %HH}, all others stay as they are. That is a prefix code, so it is
 * injective, and it keeps the order: of two escaped code points the hexadecimal digits decide, and an escaped one begins with
 * {@code %}, which is below every one that stays. As the separator {@code #} is below {@code %}, a component that is a proper
 * prefix of another comes first, whatever follows it.
 */
public final class KeyText {

    /** Between components. */
    public static final char SEPARATOR = '#';

    /** The successor of the separator, which occurs in no key. */
    public static final char BOUND = '$';

    private static final char ESCAPE = '%';
    private static final char HIGHEST_ESCAPED = '%';
    private static final String HEX = "0123456789ABCDEF";

    private KeyText() {}

    /**
     * A text as a component of a key.
     *
     * @throws IllegalArgumentException where it has half a surrogate pair, which is no text in UTF-8
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        append(escaped, text, SEPARATOR);
        return escaped.toString();
    }

    /**
     * What {@link #escape} was given.
     *
     * @throws IllegalArgumentException where the text is none of its results
     */
    public static String unescape(String component) {
        return unescape(component, SEPARATOR);
    }

    static void append(StringBuilder key, String text, char separator) {
        int length = text.length();
        int plain = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= HIGHEST_ESCAPED || c == separator) {
                key.append(text, plain, i)
                        .append(ESCAPE)
                        .append(HEX.charAt(c >> 4))
                        .append(HEX.charAt(c & 15));
                plain = i + 1;
            } else if (Character.isSurrogate(c)) {
                i = lowSurrogate(text, i);
            }
        }
        key.append(text, plain, length);
    }

    /** Where the pair that begins at {@code i} ends. */
    private static int lowSurrogate(String text, int i) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
            throw KeyProblems.unpairedSurrogate();
        }
        return i + 1;
    }

    static String unescape(String component, char separator) {
        StringBuilder text = new StringBuilder(component.length());
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (c == ESCAPE) {
                text.append(escaped(component, i, separator));
                i += 2;
            } else if (c <= HIGHEST_ESCAPED || c == separator) {
                throw KeyProblems.notWrittenSo("text");
            } else if (Character.isSurrogate(c)) {
                int low = lowSurrogate(component, i);
                text.append(c).append(component.charAt(low));
                i = low;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The one of the escape sequence at {@code i}; strictly as it is written, so that no two components mean one text. */
    private static char escaped(String component, int i, char separator) {
        int high = i + 2 < component.length() ? HEX.indexOf(component.charAt(i + 1)) : -1;
        int low = high < 0 ? -1 : HEX.indexOf(component.charAt(i + 2));
        char c = (char) ((high << 4) | low);
        if (low < 0 || (c > HIGHEST_ESCAPED && c != separator)) {
            throw KeyProblems.notWrittenSo("text");
        }
        return c;
    }

    /** How many bytes a text has in UTF-8. */
    public static int utf8Length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A supplementary code point has four bytes and two chars: one more byte for each half.
            bytes += c < 0x80 ? 0 : (c < 0x800 || Character.isSurrogate(c) ? 1 : 2);
        }
        return bytes;
    }

    /**
     * Compares as DynamoDB does: by bytes of UTF-8, which is by code points. {@link String#compareTo} has another order, as it
     * puts supplementary characters below U+E000.
     */
    public static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char c = one.charAt(i);
            char d = other.charAt(i);
            if (c != d) {
                int supplementary = Boolean.compare(Character.isSurrogate(c), Character.isSurrogate(d));
                return supplementary == 0 ? Character.compare(c, d) : supplementary;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The lowest text above all that begin with a prefix; empty where there is none. */
    static String successor(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
                return new StringBuilder(prefix)
                        .delete(end, prefix.length())
                        .appendCodePoint(next)
                        .toString();
            }
        }
        return "";
    }
}
