package io.monodyne.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A {@code Serializable} as B, in Java's serialized form. Reading makes no object of a class that is not allowed, and writing
 * refuses what reading would; never part of a key, as equal objects need not have equal bytes. Immutable.
 */
final class SerializableCodec implements Codec<Object> {

    private final Class<?> type;
    private final SerializableTypes allowed;

    SerializableCodec(Class<?> type, SerializableTypes allowed) {
        this.type = type;
        this.allowed = allowed;
    }

    @Override
    public AttributeValue encode(Object value) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes(value)));
    }

    private byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Class<?> refused;
        try (CheckedOutput out = new CheckedOutput(bytes)) {
            out.writeObject(value);
            refused = out.refused;
        } catch (IOException e) {
            throw CodecProblems.notSerializable(type, e);
        }
        if (refused != null) {
            throw CodecProblems.classNotAllowed(refused);
        }
        return bytes.toByteArray();
    }

    @Override
    public Object decode(AttributeValue value) {
        byte[] bytes = BytesCodec.bytes(value);
        try (ObjectInputStream in = new FilteredInput(bytes)) {
            return type.cast(in.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw CodecProblems.notDeserializable(type, e);
        }
    }

    @Override
    public boolean mutable() {
        return true;
    }

    @Override
    public boolean same(Object a, Object b) {
        return a == b || Arrays.equals(bytes(a), bytes(b));
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
    public AttributeValue.Type scalarType() {
        return AttributeValue.Type.B;
    }

    /** Sees every object before it is written, and keeps in mind the first that could not be read. */
    private final class CheckedOutput extends ObjectOutputStream {

        private @Nullable Class<?> refused;

        CheckedOutput(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object object) {
            if (refused == null && object != null && !allowed.allows(object.getClass())) {
                refused = object.getClass();
            }
            return object;
        }
    }

    /** Finds classes where the type comes from, and asks the filter before an object is made of any. */
    private final class FilteredInput extends ObjectInputStream {

        FilteredInput(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
            setObjectInputFilter(allowed);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, type.getClassLoader());
            } catch (ClassNotFoundException elsewhere) {
                return super.resolveClass(description);
            }
        }
    }
}
