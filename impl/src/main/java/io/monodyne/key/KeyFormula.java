package io.monodyne.key;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template whose slots know how their values are written: computes keys, reads them, and says which ranges of keys a condition
 * means. Factory-lived, immutable.
 */
public final class KeyFormula {

    private static final int EXPECTED_VALUE = 16;

    private final KeyTemplate template;
    private final List<String> paths;
    private final List<KeyEncoding> encodings;

    /** Literal text and separators: before each slot, and after the last. */
    private final List<String> texts;

    private final int expectedLength;

    KeyFormula(KeyTemplate template, List<KeyEncoding> encodings) {
        this.template = template;
        this.paths = template.slots();
        this.encodings = List.copyOf(encodings);
        requireOneForEachSlot(encodings.size());
        this.texts = texts(template);
        this.expectedLength = texts.stream().mapToInt(String::length).sum() + EXPECTED_VALUE * this.encodings.size();
    }

    private static List<String> texts(KeyTemplate template) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<KeySegment> segments = template.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0) {
                text.append(template.separator());
            }
            text.append(segments.get(i).literal());
            if (segments.get(i) instanceof KeySegment.Slot) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        return List.copyOf(texts);
    }

    private void requireOneForEachSlot(int count) {
        if (count != paths.size()) {
            throw KeyProblems.valueCount(template.toString(), paths.size(), count);
        }
    }

    /**
     * The key of some values, one for each slot; null where one of them is null.
     *
     * @throws IllegalArgumentException where a value can't be written, which names its slot, or the key would be empty
     */
    public @Nullable String render(@Nullable Object[] values) {
        requireOneForEachSlot(values.length);
        StringBuilder key = new StringBuilder(expectedLength);
        if (append(key, values) < values.length) {
            return null;
        }
        if (key.isEmpty()) {
            throw KeyProblems.emptyKey();
        }
        return key.toString();
    }

    /** Appends the key up to the first slot without a value, or to its end; answers how many slots had one. */
    private int append(StringBuilder key, @Nullable Object[] values) {
        for (int slot = 0; slot < values.length; slot++) {
            Object value = values[slot];
            key.append(texts.get(slot));
            if (value == null) {
                return slot;
            }
            appendValue(key, slot, value);
        }
        key.append(texts.get(values.length));
        return values.length;
    }

    private void appendValue(StringBuilder key, int slot, Object value) {
        try {
            encodings.get(slot).append(key, value);
        } catch (IllegalArgumentException e) {
            throw KeyProblems.attribute(paths.get(slot), e);
        }
    }

    /**
     * The values of a key, one for each slot.
     *
     * @throws IllegalArgumentException where the key is none of this formula
     */
    public Object[] decode(String key) {
        Object[] values = new Object[paths.size()];
        int slot = 0;
        int start = 0;
        for (KeySegment segment : template.segments()) {
            if (start > key.length()) {
                throw KeyProblems.notOfTemplate(template.toString());
            }
            int separator = key.indexOf(template.separator(), start);
            String component = key.substring(start, separator < 0 ? key.length() : separator);
            start += component.length() + 1;
            if (segment instanceof KeySegment.Slot && component.startsWith(segment.literal())) {
                values[slot] =
                        decode(slot, component.substring(segment.literal().length()));
                slot++;
            } else if (!component.equals(segment.literal())) {
                throw KeyProblems.notOfTemplate(template.toString());
            }
        }
        if (start <= key.length()) {
            throw KeyProblems.notOfTemplate(template.toString());
        }
        return values;
    }

    private Object decode(int slot, String text) {
        try {
            return encodings.get(slot).decode(text);
        } catch (IllegalArgumentException e) {
            throw KeyProblems.attribute(paths.get(slot), e);
        }
    }

    /**
     * Whether the values can be read back from every key. They can, whatever the template: a slot ends its component, no value
     * has the separator in it, and every encoding is exact.
     */
    public boolean decodable() {
        return true;
    }

    /**
     * Whether a key of this formula can be a key of another one, each slot taken for itself. True where that is not sure.
     */
    public boolean canCoincide(KeyFormula other) {
        if (template.separator() != other.template.separator()) {
            return true;
        }
        List<List<KeyShape>> own = shapes();
        List<List<KeyShape>> others = other.shapes();
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            List<KeyShape> shapes = others.get(i);
            if (own.get(i).stream().noneMatch(shape -> shapes.stream().anyMatch(shape::meets))) {
                return false;
            }
        }
        return true;
    }

    /** What each component can look like. */
    private List<List<KeyShape>> shapes() {
        List<List<KeyShape>> shapes = new ArrayList<>();
        int slot = 0;
        for (KeySegment segment : template.segments()) {
            if (segment instanceof KeySegment.Slot) {
                List<KeyShape> ofValue = encodings.get(slot++).shapes();
                shapes.add(ofValue.stream()
                        .map(shape -> shape.after(segment.literal()))
                        .toList());
            } else {
                shapes.add(List.of(KeyShape.of(segment.literal())));
            }
        }
        return shapes;
    }

    /** The longest key, in bytes of UTF-8; {@link Integer#MAX_VALUE} where there is no longest. */
    public int maximumBytes() {
        long bytes = texts.stream().mapToLong(KeyText::utf8Length).sum();
        for (KeyEncoding encoding : encodings) {
            bytes += encoding.maximumBytes();
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    /** Whether two formulas differ in their slots at most: how these are named and written. */
    public boolean sameLiterals(KeyFormula other) {
        return template.separator() == other.template.separator() && texts.equals(other.texts);
    }

    /** Whether there is a letter or a digit in it that is of no value. */
    public boolean literal() {
        return texts.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetterOrDigit);
    }

    /** The character between components. */
    public char separator() {
        return template.separator();
    }

    /** How many values a key has. */
    public int slotCount() {
        return paths.size();
    }

    /** How the values of a slot are written. */
    public KeyEncoding encoding(int slot) {
        return encodings.get(slot);
    }

    /**
     * The place of the first slot that has no value, within the keys that have the values before it; null where all have one.
     * Exceptions as those of {@link #render}.
     *
     * @param values one for each slot; those after the first null are not looked at
     */
    public @Nullable KeyPosition position(@Nullable Object[] values) {
        requireOneForEachSlot(values.length);
        if (template.separator() != KeyText.SEPARATOR) {
            throw KeyProblems.rangeOfSeparator(template.toString());
        }
        StringBuilder key = new StringBuilder(expectedLength);
        int slot = append(key, values);
        return slot == values.length ? null : new KeyPosition(key.toString(), paths.get(slot), encodings.get(slot));
    }

    /** The text of the template. */
    @Override
    public String toString() {
        return template.toString();
    }
}
