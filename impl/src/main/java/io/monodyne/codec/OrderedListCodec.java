package io.monodyne.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A list whose order follows from its elements: stored and read in that order, so that elements put into another one are no
 * change. Immutable.
 */
final class OrderedListCodec<E> implements Codec<Collection<@Nullable E>> {

    private final ListCodec<E> list;
    private final Comparator<? super @Nullable E> order;

    OrderedListCodec(Codec<E> element, Comparator<? super @Nullable E> order) {
        this.list = new ListCodec<>(element);
        this.order = order;
    }

    private List<@Nullable E> ordered(Collection<@Nullable E> value) {
        List<@Nullable E> ordered = new ArrayList<>(value);
        ordered.sort(order);
        return ordered;
    }

    @Override
    public AttributeValue encode(Collection<@Nullable E> value) {
        return list.encode(ordered(value));
    }

    @Override
    public Collection<@Nullable E> decode(AttributeValue value) {
        return decode(value, Links.NONE);
    }

    @Override
    public Collection<@Nullable E> decode(AttributeValue value, Links links) {
        Collection<@Nullable E> read = list.decode(value, links);
        return links.keysOnly() ? read : ordered(read);
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(Collection<@Nullable E> a, Collection<@Nullable E> b) {
        return a == b || list.same(ordered(a), ordered(b));
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
