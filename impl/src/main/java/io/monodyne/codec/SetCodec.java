package io.monodyne.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A set: of text as SS, of numbers as NS, of anything else as L. Elements that are stored as equal values are stored once. An
 * empty set is stored as nothing, for DynamoDB has none. Immutable.
 */
final class SetCodec<E> implements Codec<Set<E>> {

    private final Codec<E> element;
    private final Supplier<Set<@Nullable E>> target;
    private final AttributeValue.@Nullable Type elementType;

    /** @param target makes the set that is read: one that keeps an order, or sorts */
    SetCodec(Codec<E> element, Supplier<Set<@Nullable E>> target) {
        this.element = element;
        this.target = target;
        this.elementType = element.scalarType();
    }

    @Override
    public @Nullable AttributeValue encode(Set<E> value) {
        Set<AttributeValue> stored = stored(value);
        if (stored.isEmpty()) {
            return null;
        }
        if (elementType == AttributeValue.Type.S) {
            return AttributeValue.fromSs(texts(stored));
        }
        return elementType == AttributeValue.Type.N
                ? AttributeValue.fromNs(texts(stored))
                : AttributeValue.fromL(List.copyOf(stored));
    }

    private Set<AttributeValue> stored(Set<E> value) {
        Set<AttributeValue> stored = new LinkedHashSet<>();
        for (E each : value) {
            AttributeValue one = each == null ? null : element.encode(each);
            if (one == null) {
                throw CodecProblems.nullElement("an element of the set");
            }
            stored.add(one);
        }
        return stored;
    }

    private static List<String> texts(Collection<AttributeValue> scalars) {
        List<String> texts = new ArrayList<>(scalars.size());
        for (AttributeValue scalar : scalars) {
            texts.add(scalar.s() == null ? scalar.n() : scalar.s());
        }
        return texts;
    }

    @Override
    public Set<E> decode(AttributeValue value) {
        return decode(value, Links.NONE);
    }

    @Override
    public Set<E> decode(AttributeValue value, Links links) {
        return Elements.decodeAll(element, value, links.keysOnly() ? new LinkedHashSet<>() : target.get(), links);
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
    public boolean same(Set<E> a, Set<E> b) {
        if (a == b) {
            return true;
        }
        boolean ordered = elementType != AttributeValue.Type.S && elementType != AttributeValue.Type.N;
        return ordered ? Objects.equals(encode(a), encode(b)) : stored(a).equals(stored(b));
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Set<E> value) {
        return null;
    }
}
