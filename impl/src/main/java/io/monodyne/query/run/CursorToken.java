package io.monodyne.query.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a cursor says. Immutable.
 *
 * @param position the keys of the last item of the Query; empty where there was none, null where the place is found by comparing
 * @param values what the last row was ordered by; for a position, the last row that was an item of the Query. Null where there was none
 * @param identities of the last row; for a position, those of changes that came after the item
 */
record CursorToken(
        @Nullable Map<String, AttributeValue> position,
        @Nullable Object @Nullable [] values,
        List<String> identities) {

    private static final int FORMAT = 1;
    private static final int SIGNATURE = 32;

    CursorToken {
        identities = List.copyOf(identities);
    }

    /** Whether it is a place in a Query. */
    boolean placed() {
        return position != null;
    }

    /**
     * Its text, in base64 for URLs.
     *
     * @param bound what it is valid for
     */
    String text(CursorKey key, byte[] bound) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(FORMAT);
            out.writeShort(position == null ? -1 : position.size());
            if (position != null) {
                for (Map.Entry<String, AttributeValue> attribute : position.entrySet()) {
                    out.writeUTF(attribute.getKey());
                    TokenValues.write(out, key(attribute.getValue()));
                }
            }
            out.writeShort(values == null ? -1 : values.length);
            if (values != null) {
                for (Object value : values) {
                    TokenValues.write(out, value);
                }
            }
            out.writeShort(identities.size());
            for (String identity : identities) {
                TokenValues.write(out, identity);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = bytes.toByteArray();
        bytes.writeBytes(key.sign(bound, content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** @throws IllegalArgumentException where it is not one that was made by the key, for the same */
    static CursorToken of(String text, CursorKey key, byte[] bound) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw RunProblems.foreignCursor();
        }
        if (bytes.length <= SIGNATURE) {
            throw RunProblems.foreignCursor();
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
        if (!MessageDigest.isEqual(signature, key.sign(bound, content))) {
            throw RunProblems.foreignCursor();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != FORMAT) {
                throw RunProblems.foreignCursor();
            }
            return read(in);
        } catch (IOException e) {
            throw RunProblems.foreignCursor();
        }
    }

    private static CursorToken read(DataInputStream in) throws IOException {
        int attributes = in.readShort();
        Map<String, AttributeValue> position = attributes < 0 ? null : new LinkedHashMap<>();
        for (int i = 0; i < attributes && position != null; i++) {
            position.put(in.readUTF(), stored(TokenValues.read(in)));
        }
        int count = in.readShort();
        @Nullable Object[] values = count < 0 ? null : new @Nullable Object[count];
        for (int i = 0; i < count && values != null; i++) {
            values[i] = TokenValues.read(in);
        }
        List<String> identities = new ArrayList<>();
        for (int i = in.readShort(); i > 0; i--) {
            identities.add(String.valueOf(TokenValues.read(in)));
        }
        return new CursorToken(position, values, identities);
    }

    /** Of a key: text, a number, or bytes. */
    private static Object key(AttributeValue value) {
        if (value.s() != null) {
            return value.s();
        }
        return value.n() != null ? new BigDecimal(value.n()) : value.b().asByteArray();
    }

    private static AttributeValue stored(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            return AttributeValue.fromS(text);
        }
        if (value instanceof BigDecimal number) {
            return AttributeValue.fromN(number.toString());
        }
        if (value instanceof byte[] bytes) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
        }
        throw new IOException("no key");
    }
}
