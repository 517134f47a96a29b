package io.monodyne.key;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an index map, read: components joined by a separator, each literal text with at most one {@code {attribute}}, at
 * its end. Read once; what values contain is never looked through for slots. Factory-lived, immutable.
 */
public final class KeyTemplate {

    private static final char OPEN = '{';
    private static final char CLOSE = '}';
    private static final String NO_SEPARATORS = "$%{}";

    private final String text;
    private final char separator;
    private final List<KeySegment> segments;

    private KeyTemplate(String text, char separator, List<KeySegment> segments) {
        this.text = text;
        this.separator = separator;
        this.segments = List.copyOf(segments);
    }

    /** As {@link #parse(String, char)}, its components joined by {@code #}. */
    public static KeyTemplate parse(String text) {
        return parse(text, KeyText.SEPARATOR);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException where it is none; the message is the middle of a sentence
     */
    public static KeyTemplate parse(String text, char separator) {
        if (!canSeparate(separator)) {
            throw KeyProblems.separator(separator);
        }
        List<KeySegment> segments = new ArrayList<>();
        boolean inSlot = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator && !inSlot) {
                segments.add(segment(text.substring(start, i), segments.size() + 1));
                start = i + 1;
            } else if (c == OPEN || c == CLOSE) {
                inSlot = c == OPEN;
            }
        }
        segments.add(segment(text.substring(start), segments.size() + 1));
        return new KeyTemplate(text, separator, segments);
    }

    /**
     * Whether a character can stand between components: one that no escape sequence has, that is not the bound above
     * descendants, and that one sequence escapes.
     */
    static boolean canSeparate(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c) && NO_SEPARATORS.indexOf(c) < 0;
    }

    /** @param number counted from 1, for messages */
    private static KeySegment segment(String component, int number) {
        if (component.isEmpty()) {
            throw KeyProblems.emptyComponent(number);
        }
        int open = component.indexOf(OPEN);
        if (open < 0) {
            return new KeySegment.Literal(literal(component, number));
        }
        int close = component.indexOf(CLOSE, open);
        if (close < 0) {
            throw KeyProblems.slotNotClosed(number);
        }
        if (close < component.length() - 1) {
            throw KeyProblems.slotNotLast(number);
        }
        String path = component.substring(open + 1, close);
        if (path.isBlank()) {
            throw KeyProblems.slotWithoutName(number);
        }
        if (path.indexOf(OPEN) >= 0) {
            throw KeyProblems.slotNotClosed(number);
        }
        return new KeySegment.Slot(literal(component.substring(0, open), number), path);
    }

    private static String literal(String literal, int number) {
        if (literal.indexOf(CLOSE) >= 0) {
            throw KeyProblems.slotNotOpened(number);
        }
        literal.codePoints().forEach(c -> {
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c <= '%' || surrogate) {
                throw KeyProblems.literal(number, c);
            }
        });
        return literal;
    }

    /** Its components. */
    public List<KeySegment> segments() {
        return segments;
    }

    /** The paths of its slots, in order; one may be there twice. */
    public List<String> slots() {
        List<String> slots = new ArrayList<>();
        for (KeySegment segment : segments) {
            if (segment instanceof KeySegment.Slot slot) {
                slots.add(slot.path());
            }
        }
        return slots;
    }

    public char separator() {
        return separator;
    }

    /** @param encodings one for each slot, of the separator of this template */
    public KeyFormula bind(List<KeyEncoding> encodings) {
        return new KeyFormula(this, encodings);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
