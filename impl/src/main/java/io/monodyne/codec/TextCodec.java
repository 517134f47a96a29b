package io.monodyne.codec;

import java.time.DateTimeException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A scalar stored as S, of a type that can't change in place. Immutable. */
abstract class TextCodec<T> implements Codec<T> {

    private final Class<T> type;

    TextCodec(Class<T> type) {
        this.type = type;
    }

    /** The stored text of a value. */
    abstract String write(T value);

    /** The value of a stored text; a {@code RuntimeException} where there is none. */
    abstract T read(String text);

    @Override
    public final AttributeValue encode(T value) {
        return AttributeValue.fromS(write(value));
    }

    @Override
    public final T decode(AttributeValue value) {
        String text = value.s();
        if (text == null) {
            throw CodecProblems.wrongType("text (S)", value);
        }
        try {
            return read(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
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
        return AttributeValue.Type.S;
    }

    /** Text itself. */
    static final class OfString extends TextCodec<String> {

        OfString() {
            super(String.class);
        }

        @Override
        String write(String value) {
            return Texts.wellFormed(value);
        }

        @Override
        String read(String text) {
            return text;
        }
    }

    /** A character as text of length one. */
    static final class OfCharacter extends TextCodec<Character> {

        OfCharacter() {
            super(Character.class);
        }

        @Override
        String write(Character value) {
            return Texts.wellFormed(value.toString());
        }

        @Override
        Character read(String text) {
            if (text.length() != 1) {
                throw CodecProblems.unreadable(Character.class);
            }
            return text.charAt(0);
        }

        @Override
        public Class<?> keyType() {
            return String.class;
        }

        @Override
        public Object keyValue(Character value) {
            return value.toString();
        }

        @Override
        public Character fromKeyValue(Object keyValue) {
            return read((String) keyValue);
        }
    }

    /** A UUID in its canonical, lower-case form. */
    static final class OfUuid extends TextCodec<UUID> {

        OfUuid() {
            super(UUID.class);
        }

        @Override
        String write(UUID value) {
            return value.toString();
        }

        @Override
        UUID read(String text) {
            return UUID.fromString(text);
        }
    }
}
