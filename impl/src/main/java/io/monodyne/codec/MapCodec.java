package io.monodyne.codec;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A map as M. Its keys are the text of their stored form: text and numbers as they are, truth values as {@code true} and
 * {@code false}, bytes as hexadecimal digits. Null values are kept as NULL. Immutable.
 */
final class MapCodec<K, V> implements Codec<Map<K, @Nullable V>> {

    private static final HexFormat HEX = HexFormat.of();

    private final Codec<K> key;
    private final Codec<V> element;
    private final Supplier<Map<K, @Nullable V>> target;
    private final AttributeValue.Type keyForm;

    /** @param target makes the map that is read: one that keeps an order, or sorts */
    MapCodec(Codec<K> key, Codec<V> element, Supplier<Map<K, @Nullable V>> target) {
        AttributeValue.Type form = key.scalarType();
        if (form == null) {
            throw CodecProblems.noMapKey();
        }
        this.key = key;
        this.element = element;
        this.target = target;
        this.keyForm = form;
    }

    @Override
    public AttributeValue encode(Map<K, @Nullable V> value) {
        Map<String, AttributeValue> stored = new LinkedHashMap<>(value.size() * 2);
        value.forEach((one, other) -> {
            if (stored.put(name(one), Elements.encode(element, other)) != null) {
                throw CodecProblems.equalMapKeys();
            }
        });
        return AttributeValue.fromM(stored);
    }

    private String name(@Nullable K one) {
        AttributeValue stored = one == null ? null : key.encode(one);
        if (stored == null) {
            throw CodecProblems.nullElement("a key of the map");
        }
        String name = switch (keyForm) {
            case S -> stored.s();
            case N -> stored.n();
            case BOOL -> stored.bool().toString();
            default -> HEX.formatHex(stored.b().asByteArrayUnsafe());
        };
        if (name.isEmpty()) {
            throw CodecProblems.emptyMapKey();
        }
        return name;
    }

    @Override
    public Map<K, @Nullable V> decode(AttributeValue value) {
        return decode(value, Links.NONE);
    }

    @Override
    public Map<K, @Nullable V> decode(AttributeValue value, Links links) {
        if (!value.hasM()) {
            throw CodecProblems.wrongType("map (M)", value);
        }
        Map<K, @Nullable V> read = links.keysOnly() ? new LinkedHashMap<>() : target.get();
        value.m()
                .forEach((name, stored) ->
                        read.put(key.decode(ofName(name), links), Elements.decode(element, stored, links)));
        return read;
    }

    private AttributeValue ofName(String name) {
        return switch (keyForm) {
            case S -> AttributeValue.fromS(name);
            case N -> AttributeValue.fromN(name);
            case BOOL -> AttributeValue.fromBool(Boolean.valueOf(name));
            default -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(HEX.parseHex(name)));
        };
    }

    @Override
    public Codec<?> elements() {
        return element;
    }

    @Override
    @SuppressWarnings("unchecked")
    public String memberName(Object one) {
        return name((K) one);
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(Map<K, @Nullable V> a, Map<K, @Nullable V> b) {
        return a == b || a.size() == b.size() && Objects.equals(encode(a), encode(b));
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Map<K, @Nullable V> value) {
        return null;
    }
}
