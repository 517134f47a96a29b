package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.key.KeyEncoding;
import io.monodyne.key.KeyEncodings;
import io.monodyne.key.KeyFormat;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds for every value of every basic type, its extremes included. */
class CodecLawsTest {

    private static final int TRIES = 500;

    private static void forAll(BiConsumer<Kind, Random> law) {
        for (Kind kind : Kind.all()) {
            try {
                Seeds.forEach(TRIES, random -> law.accept(kind, random));
            } catch (AssertionError e) {
                throw new AssertionError(kind + ": " + e.getMessage(), e);
            }
        }
    }

    private static AttributeValue encoded(Codec<Object> codec, Object value) {
        return Objects.requireNonNull(codec.encode(value));
    }

    @Test
    void whatIsReadIsStoredAsTheSameAgain() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            AttributeValue stored = encoded(codec, kind.values().apply(random));
            Object read = codec.decode(stored);
            assertEquals(stored, codec.encode(read));
            assertEquals(codec.scalarType(), stored.type());
        });
    }

    @Test
    void theCanonicalFormIsTheOneThatIsRead() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            Object value = kind.values().apply(random);
            Object canonical = assertNotNullAnd(codec.canonical(value));
            if (codec.mutable()) {
                assertSame(value, canonical);
            } else {
                assertEquals(codec.decode(encoded(codec, value)), canonical);
            }
            assertSame(canonical, codec.canonical(canonical), "nothing to change, so nothing to make");
        });
    }

    private static Object assertNotNullAnd(Object value) {
        assertNotNull(value);
        return value;
    }

    @Test
    void aMutableValueIsReadAsACopy() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            AttributeValue stored = encoded(codec, kind.values().apply(random));
            boolean empty = stored.b() != null && stored.b().asByteArrayUnsafe().length == 0;
            if (codec.mutable() && !empty) {
                assertTrue(codec.decode(stored) != codec.decode(stored));
            }
        });
    }

    @Test
    void valuesAreTheSameExactlyIfTheyAreStoredAsTheSame() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            Object a = kind.values().apply(random);
            Object b = kind.values().apply(random);
            assertEquals(encoded(codec, a).equals(codec.encode(b)), codec.same(a, b));
            Object read = codec.decode(encoded(codec, a));
            assertTrue(codec.same(a, read) && codec.same(read, a) && codec.same(a, a));
        });
    }

    @Test
    void aKeyIsTheSameBeforeAndAfterAReload() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            Object value = kind.values().apply(random);
            Object keyValue = assertNotNullAnd(codec.keyValue(value));
            assertEquals(keyValue, codec.keyValue(codec.decode(encoded(codec, value))));
            assertEquals(
                    keyValue.hashCode(),
                    codec.keyValue(codec.decode(encoded(codec, value))).hashCode());
            assertEquals(codec.keyType(), keyValue.getClass());
            assertTrue(codec.same(value, codec.fromKeyValue(keyValue)));
        });
    }

    @Test
    void keyValuesAreEqualExactlyIfValuesAreTheSame() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            Object a = kind.values().apply(random);
            Object b = kind.values().apply(random);
            assertEquals(codec.same(a, b), Objects.equals(codec.keyValue(a), codec.keyValue(b)));
        });
    }

    @Test
    void everyKeyTypeHasAKeyTextThatGivesTheValueBack() {
        forAll((kind, random) -> {
            Codec<Object> codec = kind.codec();
            KeyEncoding encoding = KeyEncodings.of(Objects.requireNonNull(codec.keyType()), KeyFormat.standard());
            Object keyValue = assertNotNullAnd(codec.keyValue(kind.values().apply(random)));
            Object read = encoding.decode(encoding.encode(keyValue));
            assertEquals(codec.encode(codec.fromKeyValue(keyValue)), codec.encode(codec.fromKeyValue(read)));
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsStoredHasTheOrderOfTheValues() {
        forAll((kind, random) -> {
            if (!kind.ordered()) {
                return;
            }
            Codec<Object> codec = kind.codec();
            AttributeValue a = encoded(codec, kind.values().apply(random));
            AttributeValue b = encoded(codec, kind.values().apply(random));
            int stored =
                    a.n() == null ? a.s().compareTo(b.s()) : new BigDecimal(a.n()).compareTo(new BigDecimal(b.n()));
            int values = ((Comparable<Object>) codec.decode(a)).compareTo(codec.decode(b));
            assertEquals(Integer.signum(values), Integer.signum(stored));
        });
    }

    @Test
    void theWrongTypeOfAttributeValueIsRefused() {
        for (Kind kind : Kind.all()) {
            Codec<Object> codec = kind.codec();
            for (AttributeValue other : Refused.ONE_OF_EACH_TYPE) {
                if (other.type() != codec.scalarType()) {
                    assertTrue(Refused.message(() -> codec.decode(other)).startsWith("MD-CODEC-07: "), kind.toString());
                }
            }
        }
    }

    @Test
    void onlyTheOrdinalOfAnEnumIsANumber() {
        Kind byOrdinal = new Kind(Kind.Colour.class, ScalarFormat.standard(), true, random -> Kind.Colour.RED);
        assertNotEquals(
                byOrdinal.codec().scalarType(),
                new Kind(Kind.Colour.class, new ScalarFormat(0, 0, -1, false, null), false, byOrdinal.values())
                        .codec()
                        .scalarType());
    }
}
