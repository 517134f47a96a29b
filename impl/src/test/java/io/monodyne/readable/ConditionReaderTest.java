package io.monodyne.readable;

import static io.monodyne.operation.ValuePath.path;
import static io.monodyne.readable.PathReaderTest.WINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.key.ItemKey;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionReaderTest {

    private static String read(Condition<Object> condition) {
        String check = new ItemWrite.Check(
                        "t",
                        new ItemKey("p", "s"),
                        ConditionReader.read(WINE, condition).condition())
                .toString();
        return check.substring(check.indexOf("   if ") + "   if ".length());
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("n='x'", path("name").equalTo("x")),
                arguments("year=1999", path("year").equalTo(1999L)),
                arguments("region='alsace'", path("region").equalTo("ALSACE")),
                arguments("region in ('alsace')", path("region").in(List.of("Alsace", "ALSACE"))),
                arguments("colour='RED'", path("colour").equalTo(Wine.Colour.RED)),
                arguments("n<>'x'", path("name").notEqualTo("x")),
                arguments("year between 1990 and 2000", path("year").between(1990, 2000)),
                arguments("absent(place.c)", path("place.country").isNull()),
                arguments("exists(pairedWith_id)", path("pairedWith.id").isNotNull()),
                arguments("n begins 'x'", path("name").beginsWith("x")),
                arguments("n contains 'x'", path("name").contains("x")),
                arguments("ratings contains 5", path("ratings").contains(5L)),
                arguments("notes contains 'x'", path("notes").contains("x")),
                arguments("size(notes)>2", path("notes").size(Comparison.GREATER, 2)),
                arguments("year<place.point.x", path("year").is(Comparison.LESS, path("place.point.x"))),
                arguments("byYear.\"1999\"='good'", path("byYear").member(1999).equalTo("good")),
                arguments("absent(ratings)", path("ratings").equalTo(Set.of())),
                arguments(
                        "n='x' and (year=1 or not (year=2))",
                        path("name")
                                .equalTo("x")
                                .and(path("year")
                                        .equalTo(1)
                                        .or(path("year").equalTo(2).not()))),
                arguments("n=''') or (attribute_exists(id)'", path("name").equalTo("') or (attribute_exists(id)")));
    }

    @ParameterizedTest
    @MethodSource
    void conditions(String expected, Condition<Object> condition) {
        String plain = read(condition);
        assertEquals(normal(expected), normal(plain));
    }

    /** Names of members that are numbers are in quotes in one notation and not in another; that is not meant here. */
    private static String normal(String text) {
        return text.replace("\"1999\"", "1999").replace("\\'", "''");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("MD-READABLE-01", path("nothing").isNull()),
                arguments("MD-READABLE-05", path("year").equalTo("1999")),
                arguments("MD-READABLE-05", path("year").equalTo(1999.5)),
                arguments("MD-READABLE-05", path("year").in(List.of(1, "2"))),
                arguments("MD-READABLE-05", path("ratings").contains("5")),
                arguments("MD-READABLE-05", path("name").equalTo(path("region"))),
                arguments("MD-READABLE-07", path("ratings").in(List.of(Set.of()))),
                arguments("MD-READABLE-08", path("colour").lessThan(Wine.Colour.WHITE)),
                arguments("MD-READABLE-08", path("place").greaterThan(new Wine.Place())),
                arguments("MD-READABLE-08", path("sweet").lessThan(true)),
                arguments("MD-READABLE-15", path("year").is(Comparison.LESS, path("notes"))),
                arguments("MD-READABLE-09", path("year").between(2, 1)),
                arguments("MD-READABLE-09", path("name").between("b", "a")),
                arguments("MD-READABLE-10", path("year").size(Comparison.EQUAL, 4)),
                arguments("MD-READABLE-10", path("sweet").size(Comparison.EQUAL, 1)),
                arguments("MD-READABLE-11", path("year").beginsWith("19")),
                arguments("MD-READABLE-12", path("year").contains(1)),
                arguments("MD-READABLE-12", path("name").contains(1)),
                arguments("MD-READABLE-12", path("byYear").contains("good")),
                arguments("MD-READABLE-14", path("hidden").equalTo("x")),
                arguments("MD-READABLE-04", path("pairedWith").isNull()));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String code, Condition<Object> condition) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ConditionReader.read(WINE, condition));
        assertTrue(refused.getMessage().startsWith(code + ":"), refused.getMessage());
    }

    private static Map<AttributePath, Optional<AttributeValue>> demanded(Condition<Object> condition) {
        return ConditionReader.read(WINE, condition).demanded();
    }

    private static final AttributePath YEAR = AttributePath.of("year");
    private static final Optional<AttributeValue> ONE = Optional.of(AttributeValue.fromN("1"));

    @Test
    void whatIsEqualInAllCasesIsDemanded() {
        assertEquals(Map.of(YEAR, ONE), demanded(path("year").equalTo(1)));
        assertEquals(Map.of(YEAR, ONE), demanded(path("year").in(List.of(1, 1L))));
        assertEquals(
                Map.of(AttributePath.of("n"), Optional.empty()),
                demanded(path("name").isNull()));
        assertEquals(
                Map.of(YEAR, ONE, AttributePath.of(List.of("place", "c")), Optional.of(AttributeValue.fromS("x"))),
                demanded(path("year").equalTo(1).and(path("place.country").equalTo("x"))));
    }

    @Test
    void whatIsOneOfSeveralCasesIsNot() {
        Condition<Object> one = path("year").equalTo(1);
        assertEquals(Map.of(), demanded(one.or(path("name").isNull())));
        assertEquals(Map.of(), demanded(one.not()));
        assertEquals(Map.of(), demanded(one.not().not()));
        assertEquals(Map.of(), demanded(path("year").in(List.of(1, 2))));
        assertEquals(Map.of(), demanded(path("year").notEqualTo(1)));
        assertEquals(Map.of(), demanded(path("year").between(1, 1)));
        assertEquals(Map.of(), demanded(path("name").isNotNull()));
        assertEquals(Map.of(YEAR, ONE), demanded(one.or(one).and(one)));
        assertEquals(Map.of(YEAR, ONE), demanded(one.and(path("name").isNull().or(one))));
    }

    @Test
    void noRefusalShowsAValue() {
        for (Condition<Object> condition : List.<Condition<Object>>of(
                path("year").equalTo("s3cret"),
                path("ratings").contains("s3cret"),
                path("byYear").member("s3cret").isNull(),
                path("name").between("z", "s3cret"))) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> ConditionReader.read(WINE, condition));
            assertFalse(refused.getMessage().contains("s3cret"), refused.getMessage());
        }
    }

    @Test
    void itemsAreReadAsPlainMaps() {
        Map<String, Object> plain = PlainAttributes.of(
                WINE,
                Item.of(Map.of(
                        "pk", AttributeValue.fromS("WINE#1"),
                        "n", AttributeValue.fromS("x"),
                        "year", AttributeValue.fromN("7"),
                        "place", AttributeValue.fromM(Map.of("c", AttributeValue.fromS("y"))),
                        "unknown", AttributeValue.fromS("z"))));
        assertEquals(Map.of("name", "x", "year", 7, "place", Map.of("country", "y")), plain);
    }
}
