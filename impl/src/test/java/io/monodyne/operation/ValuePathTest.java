package io.monodyne.operation;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePathTest {

    @Test
    void dotsAreSteps() {
        assertEquals(path("address").get("point").get("x"), path("address.point.x"));
        assertEquals(path("address").get("point.x"), path("address.point.x"));
        assertEquals(3, path("address.point.x").steps().size());
    }

    @Test
    void aKeyOfAMapIsOneStepWhateverIsInIt() {
        ValuePath<Object, Object> path = path("labels").member("a.b[0]");
        assertEquals(2, path.steps().size());
        assertEquals(new ValuePath.Step.Member("a.b[0]"), path.steps().get(1));
        assertNotEquals(path("labels.a"), path("labels").member("a"));
        assertNotEquals(path("labels").member("1"), path("labels").member(1));
    }

    @Test
    void keysOfMapsAreNotShown() {
        assertEquals(
                "contents[key].count",
                path("contents").member("secret").get("count").toString());
        assertEquals("pieces[2].name", path("pieces").element(2).get("name").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "a.", ".a", "a..b"})
    void aStepWithoutANameIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> path(name));
        assertThrows(IllegalArgumentException.class, () -> path("a").get(name));
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> path("a").element(-1));
        assertThrows(NullPointerException.class, () -> path("a").member(null));
    }

    @Test
    void equalPathsAreInterchangeable() {
        assertEquals(path("a").element(1).hashCode(), path("a").element(1).hashCode());
        assertEquals(path("a").element(1), path("a").element(1));
        assertNotEquals(path("a").element(1), path("a").element(2));
    }

    @Test
    void stepsDoNotChangeAfterwards() {
        List<ValuePath.Step> steps = path("a").steps();
        assertThrows(UnsupportedOperationException.class, () -> steps.add(new ValuePath.Step.Attribute("b")));
    }
}
