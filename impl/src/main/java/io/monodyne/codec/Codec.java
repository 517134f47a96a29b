package io.monodyne.codec;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one type are stored. Factory-lived, immutable, shared by all sessions.
 *
 * <p>Two laws hold for every codec: {@code same(a, b)} exactly when {@code a} and {@code b} are stored as equal attribute values;
 * and {@code keyValue(v)} equals {@code keyValue(decode(encode(v)))}, so that a key is the same before and after a reload.
 *
 * @param <T> the Java type
 */
public interface Codec<T> {

    /**
     * The stored form; null where the value is stored as nothing, as an empty set is.
     *
     * @throws RuntimeException where DynamoDB can't store the value; the message never shows it
     */
    @Nullable
    AttributeValue encode(T value);

    /**
     * A Java value of its stored form, a fresh one where it can change in place.
     *
     * @throws RuntimeException where the attribute value is of another type, or says nothing in the Java type
     */
    T decode(AttributeValue value);

    /** As {@link #decode(AttributeValue)}, with references to other objects filled in. */
    default T decode(AttributeValue value, Links links) {
        return decode(value);
    }

    /** Whether values can change in place, so that only their stored form tells whether they did. */
    boolean mutable();

    /** Whether both are stored as equal attribute values; faster than to encode them. */
    boolean same(T a, T b);

    /**
     * The value as it would be read again: {@code 1} for {@code 1.0}, a moment cut to the declared fraction digits. The value
     * itself where nothing changes, and for types that can change in place: their stored form is what {@code encode} gives.
     */
    default @Nullable T canonical(T value) {
        return value;
    }

    /** The type of its key values, one that has a key text; null where values can't be part of a key. */
    @Nullable
    Class<?> keyType();

    /** What stands for the value in keys: canonical, compared by {@code equals}; null where there is none. */
    @Nullable
    Object keyValue(T value);

    /** The value that a key value stands for. */
    default T fromKeyValue(Object keyValue) {
        throw CodecProblems.noKeyValue();
    }

    /** How the elements of a list or set, or the values of a map, are stored; null for what has no inside. */
    default @Nullable Codec<?> elements() {
        return null;
    }

    /**
     * The name that the entry of a map is stored under.
     *
     * @throws RuntimeException where that can't be a key of the map
     */
    default String memberName(Object key) {
        throw CodecProblems.noMapKey();
    }

    /**
     * The one type its attribute values are of: S, N, B or BOOL; null for documents and sets. Sets of S and N are stored as SS
     * and NS, and only these four can be written as the name of a map's entry.
     */
    default AttributeValue.@Nullable Type scalarType() {
        return null;
    }
}
