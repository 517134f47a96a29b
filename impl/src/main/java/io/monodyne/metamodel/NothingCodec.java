package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Of attributes that are not stored under their own name: whatever the value, it says nothing about the item. */
final class NothingCodec implements Codec<Object> {

    static final Codec<Object> INSTANCE = new NothingCodec();

    private NothingCodec() {}

    @Override
    public @Nullable AttributeValue encode(Object value) {
        return null;
    }

    @Override
    public Object decode(AttributeValue value) {
        throw new IllegalStateException("an association is not stored as a value");
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public @Nullable Object canonical(Object value) {
        return null;
    }

    @Override
    public boolean same(Object a, Object b) {
        return true;
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
