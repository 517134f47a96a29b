package io.monodyne.codec;

import java.util.Arrays;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes as B; in keys as lower-case hexadecimal digits, ordered as unsigned bytes. Immutable. */
final class BytesCodec implements Codec<byte[]> {

    private static final HexFormat HEX = HexFormat.of();

    /** The bytes of an attribute value, not copied. */
    static byte[] bytes(AttributeValue value) {
        SdkBytes bytes = value.b();
        if (bytes == null) {
            throw CodecProblems.wrongType("bytes (B)", value);
        }
        return bytes.asByteArrayUnsafe();
    }

    @Override
    public AttributeValue encode(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }

    @Override
    public byte[] decode(AttributeValue value) {
        return bytes(value).clone();
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(byte[] a, byte[] b) {
        return Arrays.equals(a, b);
    }

    @Override
    public Class<?> keyType() {
        return String.class;
    }

    @Override
    public Object keyValue(byte[] value) {
        return HEX.formatHex(value);
    }

    @Override
    public byte[] fromKeyValue(Object keyValue) {
        return HEX.parseHex((String) keyValue);
    }

    @Override
    public AttributeValue.Type scalarType() {
        return AttributeValue.Type.B;
    }
}
