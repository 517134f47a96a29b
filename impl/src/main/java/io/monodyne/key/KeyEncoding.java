package io.monodyne.key;

import java.time.DateTimeException;
import java.util.List;

/**
 * How the values of one type are written as a component of a key: injectively, and so that the order of the texts, by code
 * points, is that of the values. Factory-lived, immutable.
 */
public abstract sealed class KeyEncoding
        permits BooleanEncoding,
                DateEncoding,
                FixedDecimalEncoding,
                FloatingEncoding,
                FreeDecimalEncoding,
                IntegerEncoding,
                TextEncoding,
                TimeEncoding,
                UuidEncoding {

    private final Class<?> type;

    KeyEncoding(Class<?> type) {
        this.type = type;
    }

    /** What values are of. */
    public final Class<?> type() {
        return type;
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException where it has none, or is of another type
     */
    public final String encode(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** Appends {@link #encode}; exceptions as there. */
    final void append(StringBuilder key, Object value) {
        if (!type.isInstance(value)) {
            throw KeyProblems.wrongType(type, value.getClass());
        }
        write(key, value);
    }

    /**
     * The value of a text, in its canonical form: a decimal has no trailing zeros.
     *
     * @throws IllegalArgumentException where it is the text of none
     */
    public final Object decode(String text) {
        try {
            Object value = read(text);
            if (encode(value).equals(text)) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | IndexOutOfBoundsException e) {
            IllegalArgumentException problem = KeyProblems.notWrittenSo(type.getSimpleName());
            problem.initCause(e);
            throw problem;
        }
        throw KeyProblems.notWrittenSo(type.getSimpleName());
    }

    /** The longest text, in bytes of UTF-8; {@link Integer#MAX_VALUE} where there is no longest. */
    public abstract int maximumBytes();

    /** @param value of the type */
    abstract void write(StringBuilder key, Object value);

    /** May take a text that is written otherwise, and throw what the Java type throws: {@link #decode} sees to that. */
    abstract Object read(String text);

    /** What all the texts look like. */
    abstract List<KeyShape> shapes();
}
