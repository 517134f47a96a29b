package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Java's serialized form: of classes that are listed, and of no others. */
class SerializableCodecTest {

    private static boolean gadgetRead;

    /** Shows whether an object of it was made. */
    static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            gadgetRead = true;
            in.defaultReadObject();
        }
    }

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "high";
            }
        }
    }

    record Part(String name, BigDecimal amount, LocalDate day, Level level, byte[] bytes) implements Serializable {}

    static final class Box implements Serializable {
        private static final long serialVersionUID = 1L;
        Object content;
        Part[] parts = {};
        int count;
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Class<?> type, String... listed) {
        return (Codec<Object>) new Codecs(Set.of(listed)).serializable(type);
    }

    private static Codec<Object> boxes() {
        return codec(Box.class, Box.class.getName(), Part.class.getName(), Level.class.getName());
    }

    @Test
    void anObjectOfListedClassesIsReadAsItWas() {
        Box box = new Box();
        box.count = 3;
        box.content = "text";
        Part part = new Part("é", new BigDecimal("1.50"), LocalDate.of(2026, 1, 2), Level.HIGH, new byte[] {1, 2});
        box.parts = new Part[] {part};
        Codec<Object> codec = boxes();
        Box read = (Box) codec.decode(codec.encode(box));
        assertNotSame(box, read);
        assertEquals(3, read.count);
        assertEquals("text", read.content);
        assertEquals(part.amount(), read.parts[0].amount());
        assertEquals(part.day(), read.parts[0].day());
        assertEquals(Level.HIGH, read.parts[0].level());
        assertArrayEquals(part.bytes(), read.parts[0].bytes());
        assertTrue(codec.same(box, read) && codec.mutable());
        read.count = 4;
        assertFalse(codec.same(box, read));
        assertNull(codec.keyType());
        assertNull(codec.keyValue(box));
    }

    @Test
    void aWholePackageCanBeListed() {
        Codec<Object> codec = codec(Box.class, Box.class.getPackageName() + ".*");
        assertEquals(0, ((Box) codec.decode(codec.encode(new Box()))).count);
        assertEquals("MD-CODEC-04", Refused.code(() -> codec(Box.class, "io.*")));
        assertEquals("MD-CODEC-04", Refused.code(() -> codec(Box.class)));
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        Box box = new Box();
        box.content = new Gadget();
        assertEquals("MD-CODEC-21", Refused.code(() -> boxes().encode(box)));
        box.content = new ArrayList<>(List.of("a"));
        assertEquals("MD-CODEC-21", Refused.code(() -> boxes().encode(box)));
        box.content = new Object[] {Refused.SECRET, new Gadget()};
        assertEquals("MD-CODEC-21", Refused.code(() -> boxes().encode(box)));
        Codec<Object> withLists = codec(Box.class, Box.class.getPackageName() + ".*", "java.util.ArrayList");
        box.content = new ArrayList<>(List.of("a"));
        assertEquals(List.of("a"), ((Box) withLists.decode(withLists.encode(box))).content);
    }

    static final class Locked implements Serializable {
        private static final long serialVersionUID = 1L;
        final Object lock = new Object();
    }

    @Test
    void whatIsNotSerializableIsRefused() {
        assertEquals(
                "MD-CODEC-22",
                Refused.code(() -> codec(Locked.class, Locked.class.getName()).encode(new Locked())));
    }

    private static AttributeValue written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray()));
    }

    @Test
    void noObjectOfAnUnlistedClassIsEverMade() throws IOException {
        gadgetRead = false;
        Box box = new Box();
        box.content = new Gadget();
        AttributeValue inside = written(box);
        AttributeValue whole = written(new Gadget());
        assertEquals("MD-CODEC-23", Refused.code(() -> boxes().decode(inside)));
        assertEquals("MD-CODEC-23", Refused.code(() -> boxes().decode(whole)));
        assertFalse(gadgetRead);
    }

    @Test
    void bytesThatAreNoSuchObjectAreRefused() throws IOException {
        AttributeValue text = written("text");
        AttributeValue nothing = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0]));
        assertEquals("MD-CODEC-23", Refused.code(() -> boxes().decode(text)));
        assertEquals("MD-CODEC-23", Refused.code(() -> boxes().decode(nothing)));
        assertEquals("MD-CODEC-07", Refused.code(() -> boxes().decode(AttributeValue.fromS(Refused.SECRET))));
    }

    @Test
    void deepGraphsAreRefused() throws IOException {
        Object deep = "end";
        for (int i = 0; i < 200; i++) {
            Box box = new Box();
            box.content = deep;
            deep = box;
        }
        AttributeValue stored = written(deep);
        assertEquals("MD-CODEC-23", Refused.code(() -> boxes().decode(stored)));
    }
}
