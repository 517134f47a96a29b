package io.monodyne.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A type that is stored as another one. What it converts to decides everything, keys too. Its values are taken to change in
 * place, as nobody can know of a foreign class. A value converted to null is stored as nothing. Immutable.
 *
 * @param <X> the Java type
 * @param <Y> the type that is stored
 */
final class ConvertedCodec<X, Y> implements Codec<X> {

    private final Function<X, @Nullable Y> to;
    private final Function<Y, X> from;
    private final Codec<Y> stored;

    ConvertedCodec(Function<X, @Nullable Y> to, Function<Y, X> from, Codec<Y> stored) {
        this.to = to;
        this.from = from;
        this.stored = stored;
    }

    @Override
    public @Nullable AttributeValue encode(X value) {
        Y converted = to.apply(value);
        return converted == null ? null : stored.encode(converted);
    }

    @Override
    public X decode(AttributeValue value) {
        return from.apply(stored.decode(value));
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(X a, X b) {
        Y converted = to.apply(a);
        Y other = to.apply(b);
        return converted == null || other == null ? converted == other : stored.same(converted, other);
    }

    @Override
    public @Nullable Class<?> keyType() {
        return stored.keyType();
    }

    @Override
    public @Nullable Object keyValue(X value) {
        Y converted = to.apply(value);
        return converted == null ? null : stored.keyValue(converted);
    }

    @Override
    public X fromKeyValue(Object keyValue) {
        return from.apply(stored.fromKeyValue(keyValue));
    }

    @Override
    public AttributeValue.@Nullable Type scalarType() {
        return stored.scalarType();
    }
}
