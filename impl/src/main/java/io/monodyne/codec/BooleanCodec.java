package io.monodyne.codec;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A truth value as BOOL. Immutable. */
final class BooleanCodec implements Codec<Boolean> {

    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue FALSE = AttributeValue.fromBool(false);

    @Override
    public AttributeValue encode(Boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public Boolean decode(AttributeValue value) {
        Boolean found = value.bool();
        if (found == null) {
            throw CodecProblems.wrongType("truth value (BOOL)", value);
        }
        return found;
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public boolean same(Boolean a, Boolean b) {
        return a.equals(b);
    }

    @Override
    public Class<?> keyType() {
        return Boolean.class;
    }

    @Override
    public Object keyValue(Boolean value) {
        return value;
    }

    @Override
    public Boolean fromKeyValue(Object keyValue) {
        return (Boolean) keyValue;
    }

    @Override
    public AttributeValue.Type scalarType() {
        return AttributeValue.Type.BOOL;
    }
}
