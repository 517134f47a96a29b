package io.monodyne.key;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value within keys whose leading components are known: turns conditions on the value into ranges of keys.
 * Immutable.
 *
 * <p>Let Q be the leading components and c the text of the value. Then the value is above c in the keys from {@code Q#c$} to
 * {@code Q$}, at least c from {@code Q#c} to {@code Q$}, at most c from {@code Q#} to {@code Q#c$}, and below c from
 * {@code Q#} to {@code Q#c}, that key itself left out. Where the component begins with a literal, the range ends with the texts
 * that begin with it.
 */
public final class KeyPosition {

    private final String before;
    private final String path;
    private final KeyEncoding encoding;

    /** @param before all that is before the value: leading components, a separator after each, and the component's literal */
    KeyPosition(String before, String path, KeyEncoding encoding) {
        this.before = before;
        this.path = path;
        this.encoding = encoding;
    }

    /** The keys with any value here. */
    public KeyRange any() {
        return before.isEmpty() ? new KeyRange.All() : new KeyRange.Begins(before);
    }

    /** The keys with one value here, whatever follows it. */
    public KeyRange equalTo(Object value) {
        return KeyRange.selfAndDescendants(text(value));
    }

    public KeyRange greaterThan(Object value) {
        return within(new KeyBound(value, false), null);
    }

    public KeyRange atLeast(Object value) {
        return within(new KeyBound(value, true), null);
    }

    public KeyRange atMost(Object value) {
        return within(null, new KeyBound(value, true));
    }

    public KeyRange lessThan(Object value) {
        return within(null, new KeyBound(value, false));
    }

    /** The keys whose value is between two others, both included. */
    public KeyRange between(Object low, Object high) {
        return within(new KeyBound(low, true), new KeyBound(high, true));
    }

    /** The keys whose value is within two bounds; null for none. */
    public KeyRange within(@Nullable KeyBound low, @Nullable KeyBound high) {
        if (low == null && high == null) {
            return any();
        }
        String from = before;
        if (low != null) {
            from = text(low.value()) + (low.inclusive() ? "" : KeyText.BOUND);
        }
        if (high == null) {
            return range(from, KeyText.successor(before));
        }
        String until = text(high.value()) + (high.inclusive() ? KeyText.BOUND : "");
        return until.isEmpty() ? new KeyRange.None() : range(from, until);
    }

    /**
     * The keys between two bounds.
     *
     * @param low included; empty for none
     * @param high included unless it could be a key; empty for none
     */
    private static KeyRange range(String low, String high) {
        if (high.isEmpty()) {
            return low.isEmpty() ? new KeyRange.All() : new KeyRange.AtLeast(low);
        }
        if (low.isEmpty()) {
            return new KeyRange.Below(high);
        }
        boolean couldBeKey = high.indexOf(KeyText.BOUND) < 0;
        return KeyText.compare(low, high) < 0 ? new KeyRange.Between(low, high, couldBeKey) : new KeyRange.None();
    }

    /**
     * The keys whose value, a text, begins with another.
     *
     * @throws IllegalArgumentException where values are no texts
     */
    public KeyRange startingWith(String prefix) {
        if (encoding.type() != String.class) {
            throw KeyProblems.attribute(path, KeyProblems.prefixOfType(encoding.type()));
        }
        String text = text(prefix);
        return text.isEmpty() ? new KeyRange.All() : new KeyRange.Begins(text);
    }

    private String text(Object value) {
        StringBuilder text = new StringBuilder(before);
        try {
            encoding.append(text, value);
        } catch (IllegalArgumentException e) {
            throw KeyProblems.attribute(path, e);
        }
        return text.toString();
    }

    /** What is before the value, then its name. */
    @Override
    public String toString() {
        return before + "{" + path + "}";
    }
}
