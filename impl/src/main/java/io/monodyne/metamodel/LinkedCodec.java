package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import io.monodyne.codec.Links;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entity inside a document, stored as its id of one component: the key of an element collection that is a map. Factory-lived,
 * immutable.
 *
 * @param id the component of its id
 */
public record LinkedCodec(EntityTarget target, ModelPath id) implements Codec<Object> {

    @Override
    public @Nullable AttributeValue encode(Object value) {
        Object component = id.read(value);
        return component == null ? null : id.leaf().codec().encode(component);
    }

    @Override
    public Object decode(AttributeValue value) {
        throw new IllegalStateException("an entity can't be read without its context");
    }

    @Override
    public Object decode(AttributeValue value, Links links) {
        Codec<Object> codec = id.leaf().codec();
        Object keyValue = codec.keyValue(codec.decode(value));
        Object linked = keyValue == null ? null : links.linked(target, new Object[] {keyValue});
        if (linked == null) {
            throw new IllegalStateException("no " + target + " of the id that is stored");
        }
        return linked;
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public boolean same(Object a, Object b) {
        return a == b || Objects.equals(encode(a), encode(b));
    }

    @Override
    public @Nullable Class<?> keyType() {
        return null;
    }

    @Override
    public @Nullable Object keyValue(Object value) {
        return null;
    }

    @Override
    public AttributeValue.@Nullable Type scalarType() {
        return id.leaf().codec().scalarType();
    }
}
