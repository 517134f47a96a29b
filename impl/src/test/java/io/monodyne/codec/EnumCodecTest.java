package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EnumeratedValue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Enums by ordinal, by name and by a value of their own. */
class EnumCodecTest {

    private static final ScalarFormat BY_NAME = new ScalarFormat(0, 0, -1, false, null);

    enum Size {
        SMALL,
        LARGE
    }

    enum Code {
        NONE(-1),
        SOME(700);

        @EnumeratedValue
        private final short number;

        Code(int number) {
            this.number = (short) number;
        }
    }

    enum Land {
        SWITZERLAND("CH"),
        GERMANY("DE");

        @EnumeratedValue
        final String iso;

        Land(String iso) {
            this.iso = iso;
        }
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Class<?> type, ScalarFormat format) {
        return (Codec<Object>) new Codecs(Set.of()).scalar(type, format);
    }

    @Test
    void constantsAreStoredByOrdinalOrName() {
        Codec<Object> byOrdinal = codec(Size.class, ScalarFormat.standard());
        Codec<Object> byName = codec(Size.class, BY_NAME);
        assertEquals(AttributeValue.fromN("1"), byOrdinal.encode(Size.LARGE));
        assertEquals(AttributeValue.fromS("LARGE"), byName.encode(Size.LARGE));
        assertSame(Size.LARGE, byOrdinal.decode(AttributeValue.fromN("1.0")));
        assertSame(Size.SMALL, byName.decode(AttributeValue.fromS("SMALL")));
        assertEquals(1, byOrdinal.keyValue(Size.LARGE));
        assertEquals("LARGE", byName.keyValue(Size.LARGE));
        assertTrue(byName.same(Size.LARGE, Size.LARGE) && !byName.same(Size.LARGE, Size.SMALL));
    }

    @Test
    void aConstantWithABodyIsStoredAsAnyOther() {
        Codec<Object> codec = codec(Kind.Colour.class, BY_NAME);
        assertSame(Kind.Colour.GREEN, codec.decode(codec.encode(Kind.Colour.GREEN)));
    }

    @Test
    void theEnumeratedValueDecidesWhateverTheFormat() {
        for (ScalarFormat format : new ScalarFormat[] {ScalarFormat.standard(), BY_NAME}) {
            assertEquals(AttributeValue.fromN("-1"), codec(Code.class, format).encode(Code.NONE));
            assertSame(Code.SOME, codec(Code.class, format).decode(AttributeValue.fromN("700")));
            assertEquals(Integer.class, codec(Code.class, format).keyType());
            assertEquals(AttributeValue.fromS("CH"), codec(Land.class, format).encode(Land.SWITZERLAND));
            assertSame(Land.GERMANY, codec(Land.class, format).fromKeyValue("DE"));
        }
    }

    @Test
    void anUnknownConstantIsRefused() {
        assertEquals(
                "MD-CODEC-10", Refused.code(() -> codec(Size.class, BY_NAME).decode(AttributeValue.fromS("s3cret"))));
        for (String number : new String[] {"2", "271828", "0.5", "1E20"}) {
            assertEquals(
                    "MD-CODEC-10",
                    Refused.code(
                            () -> codec(Size.class, ScalarFormat.standard()).decode(AttributeValue.fromN(number))));
        }
    }

    enum Twice {
        A,
        B;

        @EnumeratedValue
        final String same = "x" + ordinal() / 2;
    }

    enum Missing {
        A;

        @EnumeratedValue
        final String nothing = null;
    }

    enum Wide {
        A;

        @EnumeratedValue
        final long number = 1;
    }

    enum Changing {
        A;

        @EnumeratedValue
        int number = 1;
    }

    enum Two {
        A;

        @EnumeratedValue
        final int one = 1;

        @EnumeratedValue
        final int two = 2;
    }

    @Test
    void anEnumeratedValueThatCanNotBeIsRefused() {
        for (Class<?> type : new Class<?>[] {Twice.class, Missing.class, Wide.class, Changing.class, Two.class}) {
            assertEquals("MD-CODEC-03", Refused.code(() -> codec(type, BY_NAME)), type.getSimpleName());
        }
    }
}
