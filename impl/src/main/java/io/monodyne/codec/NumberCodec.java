package io.monodyne.codec;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A scalar stored as N, of a type that can't change in place. The text of a number is the one that DynamoDB gives back: without
 * exponent, leading or trailing zeros; so equal numbers have equal attribute values. Immutable.
 */
abstract class NumberCodec<T> implements Codec<T> {

    private final Class<T> type;

    NumberCodec(Class<T> type) {
        this.type = type;
    }

    /** The stored text of a value. */
    abstract String write(T value);

    /** The value of a stored text; an {@code ArithmeticException} where it does not fit the type. */
    abstract T read(String text);

    @Override
    public final AttributeValue encode(T value) {
        return AttributeValue.fromN(write(value));
    }

    @Override
    public final T decode(AttributeValue value) {
        String text = value.n();
        if (text == null) {
            throw CodecProblems.wrongType("number (N)", value);
        }
        try {
            return read(text);
        } catch (ArithmeticException | DateTimeException tooLarge) {
            throw CodecProblems.numberDoesNotFit(type);
        } catch (NumberFormatException noNumber) {
            // Not its cause: such messages show the text.
            throw CodecProblems.unreadable(type);
        }
    }

    @Override
    public final boolean mutable() {
        return false;
    }

    @Override
    public boolean same(T a, T b) {
        return a.equals(b);
    }

    @Override
    public Class<?> keyType() {
        return type;
    }

    @Override
    public @Nullable Object keyValue(T value) {
        return canonical(value);
    }

    @Override
    public T fromKeyValue(Object keyValue) {
        return type.cast(keyValue);
    }

    @Override
    public final AttributeValue.Type scalarType() {
        return AttributeValue.Type.N;
    }
}
