package io.monodyne.key;

/**
 * Which keys of a partition are meant, as the one condition that DynamoDB takes. Immutable. Made by meaning, here for whole keys
 * and by {@link KeyPosition} for the values of a component; printed in the notation of plans.
 *
 * <p>The scheme makes the ranges exact. As {@code #} is below everything in a component, the descendants of a key follow it
 * without a gap; as no key contains {@code $}, its successor, a key followed by {@code $} is above all its descendants and
 * below whatever comes next.
 */
public sealed interface KeyRange {

    /** Whether a key is meant. */
    boolean contains(String key);

    /** All keys of the partition: no condition. */
    record All() implements KeyRange {

        @Override
        public boolean contains(String key) {
            return true;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** No key at all: nothing to ask for. */
    record None() implements KeyRange {

        @Override
        public boolean contains(String key) {
            return false;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /** One key. */
    record Exactly(String key) implements KeyRange {

        @Override
        public boolean contains(String other) {
            return key.equals(other);
        }

        @Override
        public String low() {
            return key;
        }

        @Override
        public String high() {
            return key;
        }

        @Override
        public String toString() {
            return "= " + key;
        }
    }

    /** The keys that begin with a text. */
    record Begins(String prefix) implements KeyRange {

        @Override
        public boolean contains(String key) {
            return key.startsWith(prefix);
        }

        @Override
        public String low() {
            return prefix;
        }

        @Override
        public String high() {
            return KeyText.successor(prefix);
        }

        @Override
        public String toString() {
            return "begins " + prefix;
        }
    }

    /** The keys from a text on, itself included. */
    record AtLeast(String low) implements KeyRange {

        @Override
        public boolean contains(String key) {
            return KeyText.compare(key, low) >= 0;
        }

        @Override
        public String toString() {
            return ">= " + low;
        }
    }

    /** The keys below a text, itself not included. */
    record Below(String high) implements KeyRange {

        @Override
        public boolean contains(String key) {
            return KeyText.compare(key, high) < 0;
        }

        @Override
        public String toString() {
            return "< " + high;
        }
    }

    /**
     * The keys between two texts, the lower one included.
     *
     * @param exclusive whether the higher one is not meant. DynamoDB's BETWEEN includes it, so an item that has exactly that key
     *     has to be dropped after reading: {@link #contains} tells
     */
    record Between(String low, String high, boolean exclusive) implements KeyRange {

        @Override
        public boolean contains(String key) {
            return KeyText.compare(key, low) >= 0 && KeyText.compare(key, high) < (exclusive ? 0 : 1);
        }

        @Override
        public String toString() {
            return "between " + low + " and " + (exclusive ? "before " : "") + high;
        }
    }

    /** One key, without its descendants. */
    static KeyRange exactly(String key) {
        return new Exactly(key);
    }

    /** What is below a key, itself not included. */
    static KeyRange descendantsOf(String key) {
        return new Begins(key + KeyText.SEPARATOR);
    }

    /** A key and what is below it. */
    static KeyRange selfAndDescendants(String key) {
        return new Between(key, key + KeyText.BOUND, false);
    }

    /** The smallest range that contains both, as far as one condition can say it. */
    static KeyRange spanning(KeyRange one, KeyRange other) {
        if (one.equals(other) || other instanceof None) {
            return one;
        }
        if (one instanceof None) {
            return other;
        }
        String low = lower(one, other);
        String high = higher(one, other);
        if (high.isEmpty()) {
            return low.isEmpty() ? new All() : new AtLeast(low);
        }
        return low.isEmpty() ? new Below(high) : new Between(low, high, false);
    }

    private static String lower(KeyRange one, KeyRange other) {
        return KeyText.compare(one.low(), other.low()) <= 0 ? one.low() : other.low();
    }

    private static String higher(KeyRange one, KeyRange other) {
        if (one.high().isEmpty() || other.high().isEmpty()) {
            return "";
        }
        return KeyText.compare(one.high(), other.high()) >= 0 ? one.high() : other.high();
    }

    /** Below or equal to every key that is meant; empty for no bound. */
    default String low() {
        return "";
    }

    /** Above or equal to every key that is meant; empty for no bound. */
    default String high() {
        return "";
    }
}
