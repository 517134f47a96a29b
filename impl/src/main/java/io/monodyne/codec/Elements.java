package io.monodyne.codec;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The elements of stored lists and sets, and the values of maps: null where they are NULL. Stateless. */
final class Elements {

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private Elements() {}

    static <E> AttributeValue encode(Codec<E> codec, @Nullable E element) {
        AttributeValue stored = element == null ? null : codec.encode(element);
        return stored == null ? NULL : stored;
    }

    static <E> @Nullable E decode(Codec<E> codec, AttributeValue stored, Links links) {
        return Boolean.TRUE.equals(stored.nul()) ? null : codec.decode(stored, links);
    }

    /** Fills a collection from a list or set; a set that another program wrote as a list, or the reverse, is read, too. */
    static <E, C extends Collection<@Nullable E>> C decodeAll(
            Codec<E> codec, AttributeValue stored, C target, Links links) {
        switch (stored.type()) {
            case SS -> add(codec, stored.ss(), AttributeValue::fromS, target);
            case NS -> add(codec, stored.ns(), AttributeValue::fromN, target);
            case BS -> add(codec, stored.bs(), AttributeValue::fromB, target);
            case L -> {
                for (AttributeValue element : stored.l()) {
                    target.add(decode(codec, element, links));
                }
            }
            default -> throw CodecProblems.wrongType("list or set (L, SS, NS)", stored);
        }
        return target;
    }

    private static <E, V> void add(
            Codec<E> codec, List<V> values, Function<V, AttributeValue> toElement, Collection<@Nullable E> target) {
        for (V value : values) {
            target.add(codec.decode(toElement.apply(value)));
        }
    }
}
