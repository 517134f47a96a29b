package io.monodyne.readable;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.ValuePath;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PathReaderTest {

    static final EntityModel WINE = new ModelReader(List.of(Wine.class), MappingSettings.standard())
            .read()
            .entity(Wine.class);

    static Stream<Arguments> found() {
        return Stream.of(
                arguments("n", String.class, path("name")),
                arguments("place", Wine.Place.class, path("place")),
                arguments("place.c", String.class, path("place.country")),
                arguments("place.point.x", Integer.class, path("place.point.x")),
                arguments("notes[2]", String.class, path("notes").element(2)),
                arguments(
                        "grapes[0].share",
                        Integer.class,
                        path("grapes").element(0).get("share")),
                arguments("byYear.1999", String.class, path("byYear").member(1999)),
                arguments("byYear.1999", String.class, path("byYear").member(1999L)),
                arguments(
                        "byName.\"a.b\".sort",
                        String.class,
                        path("byName").member("a.b").get("sort")),
                arguments("pairedWith_id", String.class, path("pairedWith.id")));
    }

    @ParameterizedTest
    @MethodSource
    void found(String stored, Class<?> type, ValuePath<Object, Object> path) {
        StoredPath read = PathReader.read(WINE, path);
        assertEquals(stored, read.stored().toString());
        assertEquals(type, read.javaType());
        assertEquals(path.toString(), read.name());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("MD-READABLE-01", path("nme")),
                arguments("MD-READABLE-01", path("n")),
                arguments("MD-READABLE-02", path("place.contry")),
                arguments("MD-READABLE-02", path("grapes").element(0).get("colour")),
                arguments("MD-READABLE-03", path("name.length")),
                arguments("MD-READABLE-03", path("grapes.share")),
                arguments("MD-READABLE-03", path("notes").member("a")),
                arguments("MD-READABLE-03", path("byYear").element(0)),
                arguments("MD-READABLE-03", path("ratings").element(0)),
                arguments("MD-READABLE-03", path("name").member("a")),
                arguments("MD-READABLE-03", path("notes").element(0).element(1)),
                arguments("MD-READABLE-03", path("byYear").member(1).member(2)),
                arguments("MD-READABLE-04", path("pairedWith")),
                arguments("MD-READABLE-05", path("byYear").member("1999")),
                arguments("MD-READABLE-05", path("byYear").member(0.5)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String code, ValuePath<Object, Object> path) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PathReader.read(WINE, path));
        assertTrue(refused.getMessage().startsWith(code + ":"), refused.getMessage());
    }

    @Test
    void aNameThatIsAlmostRightIsTold() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PathReader.read(WINE, path("nmae")));
        assertTrue(refused.getMessage().endsWith("Was name meant?"), refused.getMessage());
    }

    @Test
    void keysOfMapsAreNotShownInRefusals() {
        ValuePath<Object, Object> path = path("byName").member("s3cret").get("nothing");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PathReader.read(WINE, path));
        assertFalse(refused.getMessage().contains("s3cret"), refused.getMessage());
    }

    @Test
    void theLeafIsWhatAPathEndsAt() {
        assertEquals("x", leafName(path("place.point.x")));
        assertEquals("notes", leafName(path("notes")));
        assertNull(PathReader.read(WINE, path("notes").element(0)).leaf());
        assertNull(PathReader.read(WINE, path("grapes").element(0).get("share")).leaf());
        assertTrue(PathReader.read(WINE, path("id")).is(AttributeFlag.ID));
        assertTrue(PathReader.read(WINE, path("hidden")).is(AttributeFlag.KEY_ONLY));
    }

    private static String leafName(ValuePath<Object, Object> path) {
        return Objects.requireNonNull(PathReader.read(WINE, path).leaf()).name();
    }
}
