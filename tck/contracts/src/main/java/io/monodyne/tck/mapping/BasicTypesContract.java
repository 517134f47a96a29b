package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Numbers, texts, identifiers and arrays of section 2.5 of Jakarta Persistence 3.2: stored, read back, and at their limits. */
public class BasicTypesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Values.class);

    @Entity
    static class Values {
        @Id
        String id = "v";

        boolean aBoolean;
        byte aByte;
        short aShort;
        int anInt;
        long aLong;
        float aFloat;
        double aDouble;
        char aChar = 'x';
        Boolean boxedBoolean;
        Byte boxedByte;
        Short boxedShort;
        Integer boxedInt;
        Long boxedLong;
        Float boxedFloat;
        Double boxedDouble;
        Character boxedChar;
        String text;
        BigInteger bigInteger;
        BigDecimal bigDecimal;
        UUID uuid;
        byte[] bytes;
        Byte[] boxedBytes;
        char[] chars;
        Character[] boxedChars;
    }

    private static Values readBack(Values values) {
        unit.persist(values);
        return unit.callInTransaction(em -> em.find(Values.class, "v"));
    }

    private static Map<String, AttributeValue> item() {
        return unit.table().item("Values#v", "Values");
    }

    @Test
    void everyTypeIsReadBackAsItWas() {
        Values values = new Values();
        fillPrimitives(values);
        fillObjects(values);
        Values read = readBack(values);
        assertEquals(true, read.aBoolean);
        assertEquals(1, read.aByte);
        assertEquals(2, read.aShort);
        assertEquals(3, read.anInt);
        assertEquals(4L, read.aLong);
        assertEquals(1.5f, read.aFloat);
        assertEquals(2.25, read.aDouble);
        assertEquals('c', read.aChar);
        assertEquals(false, read.boxedBoolean);
        assertEquals((byte) -1, read.boxedByte);
        assertEquals((short) -2, read.boxedShort);
        assertEquals(-3, read.boxedInt);
        assertEquals(-4L, read.boxedLong);
        assertEquals(-1.5f, read.boxedFloat);
        assertEquals(-2.25, read.boxedDouble);
        assertEquals('ß', read.boxedChar);
        assertEquals("text", read.text);
        assertEquals(new BigInteger("12345678901234567890"), read.bigInteger);
        assertEquals(0, new BigDecimal("12.5").compareTo(read.bigDecimal));
        assertEquals(new UUID(1, 2), read.uuid);
        assertArrayEquals(new byte[] {1, 2}, read.bytes);
        assertArrayEquals(new Byte[] {3, 4}, read.boxedBytes);
        assertArrayEquals(new char[] {'a', 'b'}, read.chars);
        assertArrayEquals(new Character[] {'c', 'd'}, read.boxedChars);
    }

    private static void fillPrimitives(Values values) {
        values.aBoolean = true;
        values.aByte = 1;
        values.aShort = 2;
        values.anInt = 3;
        values.aLong = 4;
        values.aFloat = 1.5f;
        values.aDouble = 2.25;
        values.aChar = 'c';
        values.boxedBoolean = false;
        values.boxedByte = -1;
        values.boxedShort = -2;
        values.boxedInt = -3;
        values.boxedLong = -4L;
        values.boxedFloat = -1.5f;
        values.boxedDouble = -2.25;
        values.boxedChar = 'ß';
    }

    private static void fillObjects(Values values) {
        values.text = "text";
        values.bigInteger = new BigInteger("12345678901234567890");
        values.bigDecimal = new BigDecimal("12.5");
        values.uuid = new UUID(1, 2);
        values.bytes = new byte[] {1, 2};
        values.boxedBytes = new Byte[] {3, 4};
        values.chars = new char[] {'a', 'b'};
        values.boxedChars = new Character[] {'c', 'd'};
    }

    @Test
    void numbersAreStoredAsNumbersTextsAsTextsAndBytesAsBytes() {
        Values values = new Values();
        fillPrimitives(values);
        fillObjects(values);
        unit.persist(values);
        Map<String, AttributeValue> item = item();
        assertEquals(AttributeValue.fromBool(true), item.get("aBoolean"));
        assertEquals(AttributeValue.fromN("1"), item.get("aByte"));
        assertEquals(AttributeValue.fromN("3"), item.get("anInt"));
        assertEquals(AttributeValue.fromN("-4"), item.get("boxedLong"));
        assertEquals(AttributeValue.fromN("1.5"), item.get("aFloat"));
        assertEquals(AttributeValue.fromN("-2.25"), item.get("boxedDouble"));
        assertEquals(AttributeValue.fromS("c"), item.get("aChar"));
        assertEquals(AttributeValue.fromN("12345678901234567890"), item.get("bigInteger"));
        assertEquals(AttributeValue.fromN("12.5"), item.get("bigDecimal"));
        assertEquals(AttributeValue.fromS("00000000-0000-0001-0000-000000000002"), item.get("uuid"));
        assertEquals(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})), item.get("bytes"));
        assertEquals(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {3, 4})), item.get("boxedBytes"));
        assertEquals(AttributeValue.fromS("ab"), item.get("chars"));
        assertEquals(AttributeValue.fromS("cd"), item.get("boxedChars"));
        assertEquals(AttributeValue.fromS("Values"), item.get("_type"));
    }

    @Test
    void nullsAreAbsentFromTheItem() {
        Values read = readBack(new Values());
        assertEquals(
                Set.of(
                        "pk",
                        "sk",
                        "gsi19_pk",
                        "gsi19_sk",
                        "_type",
                        "id",
                        "aBoolean",
                        "aByte",
                        "aShort",
                        "anInt",
                        "aLong",
                        "aFloat",
                        "aDouble",
                        "aChar"),
                item().keySet());
        for (Object value : new Object[] {
            read.boxedBoolean,
            read.boxedInt,
            read.boxedChar,
            read.text,
            read.bigDecimal,
            read.uuid,
            read.bytes,
            read.boxedBytes,
            read.chars,
            read.boxedChars
        }) {
            assertEquals(null, value);
        }
    }

    @Test
    void theLargestAndSmallestValuesAreExact() {
        assertExtremes(Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);
        unit.inTransaction(em -> em.remove(em.find(Values.class, "v")));
        assertExtremes(Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    private static void assertExtremes(byte aByte, short aShort, int anInt, long aLong) {
        Values values = new Values();
        values.aByte = aByte;
        values.aShort = aShort;
        values.anInt = anInt;
        values.aLong = aLong;
        values.boxedFloat = aByte < 0 ? -Float.MAX_VALUE : Float.MAX_VALUE;
        values.aDouble = aByte < 0 ? -9.999e125 : 9.999e125;
        values.boxedDouble = 0.1 + 0.2;
        values.bigInteger = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
        values.bigDecimal = new BigDecimal("1.2345678901234567890123456789012345678E-100");
        Values read = readBack(values);
        assertEquals(aByte, read.aByte);
        assertEquals(aShort, read.aShort);
        assertEquals(anInt, read.anInt);
        assertEquals(aLong, read.aLong);
        assertEquals(values.boxedFloat, read.boxedFloat);
        assertEquals(values.aDouble, read.aDouble);
        assertEquals(values.boxedDouble, read.boxedDouble);
        assertEquals(values.bigInteger, read.bigInteger);
        assertEquals(0, values.bigDecimal.compareTo(read.bigDecimal));
    }

    @Test
    void textsMayHoldAnyCharacter() {
        Values values = new Values();
        values.text = "\u0000 # % $ ' \" é 漢 \uD83D\uDE00 \uFFFF";
        values.aChar = '\u0000';
        values.boxedChar = '\uFFFF';
        Values read = readBack(values);
        assertEquals(values.text, read.text);
        assertEquals(values.aChar, read.aChar);
        assertEquals(values.boxedChar, read.boxedChar);
    }

    @Test
    void anEmptyTextIsNotNull() {
        Values values = new Values();
        values.text = "";
        values.bytes = new byte[0];
        values.chars = new char[0];
        Values read = readBack(values);
        assertEquals("", read.text);
        assertArrayEquals(new byte[0], read.bytes);
        assertArrayEquals(new char[0], read.chars);
    }

    @Test
    void anArrayThatIsChangedInPlaceIsStored() {
        Values values = new Values();
        values.bytes = new byte[] {1, 2};
        values.boxedChars = new Character[] {'a', 'b'};
        unit.persist(values);
        unit.inTransaction(em -> {
            Values managed = em.find(Values.class, "v");
            managed.bytes[1] = 9;
            managed.boxedChars[0] = 'z';
        });
        Values read = unit.callInTransaction(em -> em.find(Values.class, "v"));
        assertArrayEquals(new byte[] {1, 9}, read.bytes);
        assertArrayEquals(new Character[] {'z', 'b'}, read.boxedChars);
    }

    @Test
    void aNumberOfAnotherScaleIsNoChange() {
        Values values = new Values();
        values.bigDecimal = new BigDecimal("1.50");
        unit.persist(values);
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Values.class, "v").bigDecimal = new BigDecimal("1.5000"));
        unit.assertRequests("get app Values#v·Values");
    }

    @Test
    void whatTheItemLacksIsReadAsZeroAndNotWritten() {
        Values values = new Values();
        values.anInt = 3;
        unit.persist(values);
        unit.table().remove("Values#v", "Values", "anInt");
        unit.table().remove("Values#v", "Values", "aBoolean");
        unit.requests().reset();
        unit.inTransaction(em -> {
            Values read = em.find(Values.class, "v");
            assertEquals(0, read.anInt);
            assertEquals(false, read.aBoolean);
        });
        unit.assertRequests("get app Values#v·Values");
    }
}
