package io.monodyne.query.term;

import io.monodyne.metamodel.Snapshot;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is equal and what is less, among values in the forms of {@link Form}: numbers by value, whatever their types; texts by code points;
 * dates and times by what they stand for; bytes and UUIDs without signs; entities by identity; documents by what is stored. Stateless.
 */
final class Values {

    private Values() {}

    /** @throws IllegalArgumentException where nothing of the two types is ever equal */
    static boolean equal(Object a, Object b) {
        if (a instanceof String && b instanceof String) {
            return a.equals(b);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Numbers.compare(x, y) == 0;
        }
        Object x = Temporals.normal(a);
        Object y = Temporals.normal(b);
        if (x != null && y != null) {
            return Temporals.compare(x, y) == 0;
        }
        if (!sameType(a, b)) {
            throw TermProblems.notComparable(a, b);
        }
        return equalOfType(a, b);
    }

    private static boolean equalOfType(Object a, Object b) {
        if (a instanceof AttributeValue x && b instanceof AttributeValue y) {
            return Snapshot.sameAttributeValue(x, y);
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.equals(x, y);
        }
        return a.equals(b);
    }

    private static boolean sameType(Object a, Object b) {
        if (a instanceof Enum<?> x && b instanceof Enum<?> y) {
            return x.getDeclaringClass() == y.getDeclaringClass();
        }
        return a.getClass().isInstance(b) || b.getClass().isInstance(a);
    }

    /** @throws IllegalArgumentException where they have no order */
    static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Numbers.compare(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return Texts.compare(x, y);
        }
        Object x = Temporals.normal(a);
        Object y = Temporals.normal(b);
        if (x != null && y != null) {
            return Temporals.compare(x, y);
        }
        if (!sameType(a, b)) {
            throw TermProblems.notComparable(a, b);
        }
        return compareOfType(a, b);
    }

    @SuppressWarnings("unchecked") // both are of one type
    private static int compareOfType(Object a, Object b) {
        if (a instanceof UUID x && b instanceof UUID y) {
            int high = Long.compareUnsigned(x.getMostSignificantBits(), y.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(x.getLeastSignificantBits(), y.getLeastSignificantBits());
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.compareUnsigned(x, y);
        }
        if (a instanceof Comparable<?>) {
            return ((Comparable<Object>) a).compareTo(b);
        }
        throw TermProblems.notOrdered(a);
    }

    /** What equal values have in common: objects that are equal in Java. Null for null. */
    static @Nullable Object key(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return Numbers.key(number);
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof AttributeValue stored) {
            return new StoredKey(stored);
        }
        Object normal = Temporals.normal(value);
        return normal == null ? value : normal;
    }

    /** A document whose sets have no order. */
    private record StoredKey(AttributeValue value) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof StoredKey key && Snapshot.sameAttributeValue(value, key.value);
        }

        @Override
        public int hashCode() {
            return switch (value.type()) {
                case M -> value.m().keySet().hashCode();
                case SS -> value.ss().size();
                case NS -> value.ns().size();
                case BS -> value.bs().size();
                case L -> value.l().size();
                default -> value.hashCode();
            };
        }
    }
}
