package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An {@link EntityKey} as a value: that of the one component of its id, or the list of several. What is stored of an entity that is the
 * key of a map. Factory-lived, immutable.
 */
public final class EntityKeyCodec implements Codec<Object> {

    private final EntityTarget target;
    private final List<Codec<Object>> components;

    private EntityKeyCodec(EntityTarget target, List<Codec<Object>> components) {
        this.target = target;
        this.components = components;
    }

    public static Codec<Object> of(EntityTarget target, IdModel id) {
        return new EntityKeyCodec(
                target,
                id.components().stream().map(path -> path.leaf().codec()).toList());
    }

    @Override
    public @Nullable AttributeValue encode(Object value) {
        Object[] keyValues = ((EntityKey) value).components();
        List<AttributeValue> stored = new ArrayList<>();
        for (int i = 0; i < keyValues.length; i++) {
            Codec<Object> codec = components.get(i);
            AttributeValue component = codec.encode(codec.fromKeyValue(keyValues[i]));
            if (component == null) {
                return null;
            }
            stored.add(component);
        }
        return stored.size() == 1 ? stored.get(0) : AttributeValue.fromL(stored);
    }

    @Override
    public Object decode(AttributeValue value) {
        List<AttributeValue> stored = components.size() == 1 ? List.of(value) : value.l();
        Object[] keyValues = new Object[components.size()];
        for (int i = 0; i < keyValues.length; i++) {
            Codec<Object> codec = components.get(i);
            Object keyValue = codec.keyValue(codec.decode(stored.get(i)));
            if (keyValue == null) {
                throw new IllegalStateException("a component of an id that says nothing");
            }
            keyValues[i] = keyValue;
        }
        return target.model().keyOf(keyValues);
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public boolean same(Object a, Object b) {
        return a.equals(b);
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Object value) {
        return null;
    }
}
