package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, keys of maps and ids are never read as a part of an expression, whatever is in them. */
class InertValuesContract {

    private static final String SYNTAX = "a) OR attribute_exists(pk";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sample.class);

    private final Asked asked = new Asked(unit);

    @BeforeEach
    void store() {
        asked.store();
    }

    private Sample stored() {
        return asked.single().get(Sample.class, "1").run().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNTAX, ":v0", "#n0", "x.y", "x[0]", "'", "\"", "' OR '1'='1", "\\", "\u0000", "ä€😀", " "})
    void aValueIsAValue(String text) {
        asked.no(Asked.of("text").equalTo(text));
        asked.no(Asked.of("text").beginsWith(text));
        asked.no(Asked.of("text").contains(text));
        asked.no(Asked.of("text").in(List.of(text, "x")));
        asked.no(Asked.of("list").contains(text));
        asked.single()
                .update(Sample.class, "1")
                .set("text", text)
                .when(path("number").equalTo(5))
                .run();
        assertEquals(text, stored().text);
        asked.yes(Asked.of("text").equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNTAX, ":v0", "#n0", "x.y", "k[0]", "k", "'", "\"", "pk", "_type", "ä€😀", " "})
    void aKeyOfAMapIsAKey(String key) {
        asked.single()
                .update(Sample.class, "1")
                .set(path("map").member(key), "mine")
                .run();
        assertEquals("mine", stored().map.get(key));
        asked.yes(Asked.of("map").member(key).equalTo("mine"));
        asked.single().update(Sample.class, "1").remove(path("map").member(key)).run();
        assertNull(stored().map.get(key));
        assertEquals("dotted", stored().map.get("a.b"), "other entries stay");
        asked.yes(Asked.of("map").member(key).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNTAX, "#n0", "a#b", "'", "x.y", "1·Sample"})
    void anIdIsAnId(String id) {
        asked.single().save(new Sample(id)).run();
        asked.single().update(Sample.class, id).set("text", "mine").run();
        assertEquals("mine", asked.single().get(Sample.class, id).run().orElseThrow().text);
        assertEquals("middle", stored().text);
        asked.single().delete(Sample.class, id).run();
        assertEquals("middle", stored().text);
    }

    @Test
    void elementsOfSetsAreElements() {
        asked.single()
                .update(Sample.class, "1")
                .addElements(path("words"), Set.of(SYNTAX, ":v0"))
                .run();
        assertEquals(Set.of("x", "y", SYNTAX, ":v0"), stored().words);
    }

    @Test
    void aNameIsNoExpression() {
        asked.refused("MD-READABLE-01", () -> asked.holds(Asked.of(SYNTAX).isNull()));
        asked.refused("MD-READABLE-01", () -> asked.holds(Asked.of("text_1").isNull()));
        asked.refused("MD-READABLE-01", () -> asked.holds(Asked.of("pk").isNull()));
        asked.refused("MD-READABLE-01", () -> asked.holds(Asked.of("_type").isNull()));
        asked.refused(
                "MD-READABLE-01",
                () -> asked.single()
                        .update(Sample.class, "1")
                        .set("gsi19_pk", "x")
                        .run());
        asked.refused(
                "MD-READABLE-01",
                () -> asked.single()
                        .update(Sample.class, "1")
                        .set("text = :v1, pk", "x")
                        .run());
    }
}
