package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributePathTest {

    private static final Item ITEM = Item.of(Map.of(
            "a",
            AttributeValue.fromM(Map.of(
                    "b.c", n(1), "l", AttributeValue.fromL(List.of(s("x"), AttributeValue.fromM(Map.of("d", n(2))))))),
            "t",
            s("text")));

    @Test
    void leadsToWhatIsStored() {
        assertEquals(s("text"), path("t").in(ITEM));
        assertEquals(n(1), path("a", "b.c").in(ITEM));
        assertEquals(s("x"), path("a", "l").element(0).in(ITEM));
        assertEquals(n(2), path("a", "l").element(1).member("d").in(ITEM));
    }

    @Test
    void leadsToNothingWhereThereIsNoSuchInside() {
        assertNull(path("none").in(ITEM));
        assertNull(path("a", "b", "c").in(ITEM));
        assertNull(path("a", "l").element(2).in(ITEM));
        assertNull(path("a").element(0).in(ITEM));
        assertNull(path("t", "x").in(ITEM));
        assertNull(path("t").element(0).member("x").in(ITEM));
        assertNull(path("a", "l", "x").in(ITEM));
    }

    @Test
    void aValueIsStoredHoweverItIsSpelt() {
        assertTrue(path("a", "b.c").isStored(ITEM, AttributeValue.fromN("1.0")));
        assertFalse(path("a", "b.c").isStored(ITEM, n(2)));
        assertFalse(path("a", "b.c").isStored(ITEM, null));
        assertTrue(path("none").isStored(ITEM, null));
        assertFalse(path("none").isStored(ITEM, n(1)));
    }

    @Test
    void isWithinItselfAndWhatIsAbove() {
        assertTrue(path("a", "b").within(path("a")));
        assertTrue(path("a").within(path("a")));
        assertFalse(path("a").within(path("a", "b")));
        assertFalse(path("ab").within(path("a")));
        assertFalse(path("a").element(1).within(path("a").element(2)));
        assertFalse(path("a", "1").within(path("a").element(1)));
        assertEquals(path("a"), path("a").element(1).parent());
    }

    @Test
    void noTwoPathsHaveOneText() {
        List<String> names = List.of("a", "a.b", "[0]", "a[0]", "\"", "\\", "", "a\"b", " ", "\n", "0", "'");
        List<AttributePath> paths = new ArrayList<>();
        for (String one : names) {
            paths.add(path(one));
            paths.add(path(one).element(0));
            for (String two : names) {
                paths.add(path(one, two));
                paths.add(path(one).element(0).member(two));
            }
        }
        Set<String> texts = new HashSet<>();
        paths.forEach(path -> assertTrue(texts.add(path.toString()), path::toString));
        assertNotEquals(path("a.b"), path("a", "b"));
    }

    @Test
    void beginsWithAName() {
        assertThrows(IllegalArgumentException.class, () -> new AttributePath(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new AttributePath(List.of(new AttributePath.Step("", 0))));
    }
}
