package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collections of basic values and embeddables (Jakarta Persistence 3.2, section 2.7), and the updates they need. */
public class ElementCollectionsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Recipe.class, Step.class);

    @Embeddable
    record Step(String action, int minutes) {}

    @Entity
    static class Recipe {
        @Id
        String id = "r";

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ElementCollection
        Set<Integer> ratings = new HashSet<>();

        @ElementCollection
        @Enumerated(EnumType.STRING)
        Set<DayOfWeek> days = new HashSet<>();

        @ElementCollection
        SortedSet<String> sorted = new TreeSet<>();

        @ElementCollection
        List<String> lines = new ArrayList<>();

        @ElementCollection
        Collection<Long> numbers = new ArrayList<>();

        @ElementCollection
        List<Step> steps = new ArrayList<>();

        @ElementCollection
        Map<String, Integer> grams = new HashMap<>();

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<DayOfWeek, Step> byDay = new HashMap<>();

        @Version
        int version;
    }

    private static AttributeValue stored(String attribute) {
        return unit.table().attribute("Recipe#r", "Recipe", attribute);
    }

    private static void store(Consumer<Recipe> filled) {
        Recipe recipe = new Recipe();
        filled.accept(recipe);
        unit.persist(recipe);
        unit.requests().reset();
    }

    private static void change(Consumer<Recipe> changed) {
        unit.inTransaction(em -> changed.accept(em.find(Recipe.class, "r")));
    }

    private static void assertUpdated(String actions) {
        unit.assertRequests("get app Recipe#r·Recipe\nupdate app Recipe#r·Recipe  " + actions
                + "   if version=1 and _type='Recipe'");
    }

    @Test
    void eachKindIsStoredAsItsOwnKindOfAttribute() {
        store(recipe -> {
            recipe.tags.add("sweet");
            recipe.ratings.add(5);
            recipe.days.add(DayOfWeek.MONDAY);
            recipe.sorted.addAll(List.of("b", "a"));
            recipe.lines.addAll(List.of("x", "y", "x"));
            recipe.numbers.add(7L);
            recipe.steps.add(new Step("stir", 3));
            recipe.grams.put("sugar", 100);
            recipe.byDay.put(DayOfWeek.FRIDAY, new Step("bake", 30));
        });
        assertEquals(AttributeValue.fromSs(List.of("sweet")), stored("tags"));
        assertEquals(AttributeValue.fromNs(List.of("5")), stored("ratings"));
        assertEquals(AttributeValue.fromSs(List.of("MONDAY")), stored("days"));
        assertEquals(Set.of("a", "b"), new HashSet<>(stored("sorted").ss()));
        assertEquals(AttributeValue.Type.L, stored("lines").type());
        assertEquals(AttributeValue.fromL(List.of(AttributeValue.fromN("7"))), stored("numbers"));
        AttributeValue stir = AttributeValue.fromM(
                Map.of("action", AttributeValue.fromS("stir"), "minutes", AttributeValue.fromN("3")));
        assertEquals(AttributeValue.fromL(List.of(stir)), stored("steps"));
        assertEquals(AttributeValue.fromM(Map.of("sugar", AttributeValue.fromN("100"))), stored("grams"));
        assertTrue(stored("byDay").m().containsKey("FRIDAY"));
    }

    @Test
    void eachKindIsReadBack() {
        store(recipe -> {
            recipe.tags.addAll(Set.of("sweet", "fast"));
            recipe.ratings.addAll(Set.of(1, 5));
            recipe.days.add(DayOfWeek.MONDAY);
            recipe.sorted.addAll(List.of("b", "a"));
            recipe.lines.addAll(List.of("x", "y", "x"));
            recipe.numbers.addAll(List.of(7L, 7L));
            recipe.steps.addAll(List.of(new Step("stir", 3), new Step("bake", 30)));
            recipe.grams.put("sugar", 100);
            recipe.byDay.put(DayOfWeek.FRIDAY, new Step("bake", 30));
        });
        change(read -> {
            assertEquals(Set.of("sweet", "fast"), read.tags);
            assertEquals(Set.of(1, 5), read.ratings);
            assertEquals(Set.of(DayOfWeek.MONDAY), read.days);
            assertEquals(List.of("a", "b"), new ArrayList<>(read.sorted));
            assertEquals(List.of("x", "y", "x"), read.lines);
            assertEquals(List.of(7L, 7L), new ArrayList<>(read.numbers));
            assertEquals(List.of(new Step("stir", 3), new Step("bake", 30)), read.steps);
            assertEquals(Map.of("sugar", 100), read.grams);
            assertEquals(Map.of(DayOfWeek.FRIDAY, new Step("bake", 30)), read.byDay);
        });
        unit.assertRequests("get app Recipe#r·Recipe");
    }

    @Test
    void anEmptyCollectionIsAbsentAndReadAsEmpty() {
        store(recipe -> recipe.lines = null);
        for (String attribute : new String[] {"tags", "ratings", "lines", "steps", "grams", "byDay"}) {
            assertNull(stored(attribute));
        }
        change(read -> {
            assertEquals(Set.of(), read.tags);
            assertEquals(List.of(), read.lines);
            assertEquals(List.of(), read.steps);
            assertEquals(Map.of(), read.grams);
            assertInstanceOf(SortedSet.class, read.sorted);
        });
    }

    @Test
    void anElementThatComesToASetIsAdded() {
        store(recipe -> recipe.tags.add("sweet"));
        change(recipe -> recipe.tags.add("fast"));
        assertUpdated("set version=2, _wt=* add tags {'fast'}");
        assertEquals(Set.of("sweet", "fast"), new HashSet<>(stored("tags").ss()));
    }

    @Test
    void anElementThatGoesFromASetIsDeleted() {
        store(recipe -> recipe.ratings.addAll(Set.of(1, 5)));
        change(recipe -> recipe.ratings.remove(1));
        assertUpdated("set version=2, _wt=* delete ratings {1}");
        assertEquals(List.of("5"), stored("ratings").ns());
    }

    @Test
    void theLastElementThatGoesTakesTheSetWithIt() {
        store(recipe -> recipe.tags.add("sweet"));
        change(recipe -> recipe.tags.clear());
        assertUpdated("set version=2, _wt=* remove tags");
    }

    @Test
    void aSetWhoseElementsComeAndGoIsWrittenWhole() {
        store(recipe -> recipe.tags.add("sweet"));
        change(recipe -> {
            recipe.tags.remove("sweet");
            recipe.tags.add("sour");
        });
        assertUpdated("set tags={'sour'}, version=2, _wt=*");
    }

    @Test
    void aListThatGrewIsAppendedTo() {
        store(recipe -> recipe.lines.add("x"));
        change(recipe -> recipe.lines.addAll(List.of("y", "z")));
        assertUpdated("set lines+=['y', 'z'], version=2, _wt=*");
        assertEquals(3, stored("lines").l().size());
    }

    @Test
    void aListThatChangedOtherwiseIsWrittenWhole() {
        store(recipe -> recipe.lines.addAll(List.of("x", "y")));
        change(recipe -> recipe.lines.remove("x"));
        assertUpdated("set lines=['y'], version=2, _wt=*");
    }

    @Test
    void aMapIsChangedMemberByMember() {
        store(recipe -> recipe.grams.putAll(Map.of("sugar", 100, "salt", 1)));
        change(recipe -> recipe.grams.put("sugar", 50));
        assertUpdated("set grams.sugar=50, version=2, _wt=*");
        assertEquals("1", stored("grams").m().get("salt").n());
    }

    @Test
    void aCollectionThatIsReplacedByAnEqualOneIsNoChange() {
        store(recipe -> {
            recipe.tags.addAll(Set.of("sweet", "fast"));
            recipe.lines.add("x");
        });
        change(recipe -> {
            recipe.tags = new TreeSet<>(Set.of("fast", "sweet"));
            recipe.lines = new ArrayList<>(List.of("x"));
        });
        unit.assertRequests("get app Recipe#r·Recipe");
    }

    @Test
    void anElementOfAListOfEmbeddablesIsReplaced() {
        store(recipe -> recipe.steps.add(new Step("stir", 3)));
        change(recipe -> recipe.steps.set(0, new Step("stir", 4)));
        change(recipe -> assertEquals(List.of(new Step("stir", 4)), recipe.steps));
    }
}
