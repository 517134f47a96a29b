package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form in which values are compared: what a relational database would have in the column. Enums are what is stored of them, a converted value
 * is what it is converted to, a moment is cut to the fraction digits stored, an embeddable is its attribute value. Stateless.
 */
final class Form {

    private Form() {}

    /** The form of a value by itself. */
    static @Nullable Object of(@Nullable Object value) {
        return value instanceof Character ? value.toString() : value;
    }

    /** The form of a value that is stored by a codec. */
    static @Nullable Object of(@Nullable Object value, Codec<Object> codec) {
        if (value == null || value instanceof AttributeValue) {
            return value;
        }
        boolean plain = value instanceof Number || value instanceof String || value instanceof Boolean;
        if (plain && !codec.mutable()) {
            return value;
        }
        return codec.keyType() == null ? codec.encode(value) : codec.keyValue(value);
    }

    /** The form of what a term gives, in that of another one that it is compared with where it has none of its own. */
    static @Nullable Object of(Term term, Row row, Term other) {
        return term.codec() == null ? like(term.value(row), other) : term.form(row);
    }

    /** The form of a value that is compared with what a term gives. */
    static @Nullable Object like(@Nullable Object value, Term other) {
        return like(value, other.codec(), other.type());
    }

    /** @param type of the values that the codec is for */
    static @Nullable Object like(@Nullable Object value, @Nullable Codec<Object> codec, Class<?> type) {
        return codec != null && type.isInstance(value) ? of(value, codec) : of(value);
    }
}
