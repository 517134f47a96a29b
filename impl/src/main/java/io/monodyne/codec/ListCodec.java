package io.monodyne.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A list or another collection with an order as L; null elements keep their place. Read as a list that can grow. Immutable. */
final class ListCodec<E> implements Codec<Collection<@Nullable E>> {

    private final Codec<E> element;

    ListCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public AttributeValue encode(Collection<@Nullable E> value) {
        List<AttributeValue> stored = new ArrayList<>(value.size());
        for (E each : value) {
            stored.add(Elements.encode(element, each));
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public Collection<@Nullable E> decode(AttributeValue value) {
        return decode(value, Links.NONE);
    }

    @Override
    public Collection<@Nullable E> decode(AttributeValue value, Links links) {
        return Elements.decodeAll(element, value, new ArrayList<>(), links);
    }

    @Override
    public Codec<?> elements() {
        return element;
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(Collection<@Nullable E> a, Collection<@Nullable E> b) {
        return a == b || a.size() == b.size() && Objects.equals(encode(a), encode(b));
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Collection<@Nullable E> value) {
        return null;
    }
}
