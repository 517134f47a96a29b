package io.monodyne.flush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.codec.Codec;
import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.readable.StoredPath;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random trees of maps, and random actions on them: what is planned against a model of what DynamoDB does, and of what was meant. */
class ParentMapsTest {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final int DEPTH = 4;

    @Entity
    static class Any {
        @Id
        String id;
    }

    private static final Codec<Object> CODEC = new ModelReader(List.of(Any.class), MappingSettings.standard())
            .read()
            .entity(Any.class)
            .attributes()
            .get(0)
            .codec();

    private static AttributeValue n(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    private static AttributePath path(String dotted) {
        return AttributePath.of(List.of(dotted.split("\\.")));
    }

    private static UpdateAction action(ActionKind kind, AttributePath path, AttributeValue value) {
        return new UpdateAction(
                kind, new StoredPath(path.toString(), List.of(), path, CODEC, Object.class, null), value);
    }

    // ---- what is random --------------------------------------------

    private static AttributeValue tree(Random random, int depth) {
        if (depth == DEPTH || random.nextInt(3) == 0) {
            return n(random.nextInt(100));
        }
        return AttributeValue.fromM(members(random, depth));
    }

    private static Map<String, AttributeValue> members(Random random, int depth) {
        Map<String, AttributeValue> members = new HashMap<>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                members.put(name, tree(random, depth + 1));
            }
        }
        return members;
    }

    private static AttributePath path(Random random) {
        List<String> steps = new ArrayList<>();
        int length = 1 + random.nextInt(DEPTH);
        for (int i = 0; i < length; i++) {
            steps.add(NAMES.get(random.nextInt(NAMES.size())));
        }
        return AttributePath.of(steps);
    }

    /** Actions of the kinds that reach into maps, none inside another, none through what is no map in one of the items. */
    private static List<UpdateAction> actions(Random random, List<Map<String, AttributeValue>> items) {
        List<UpdateAction> actions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            AttributePath path = path(random);
            boolean apart = actions.stream()
                    .noneMatch(action -> path.within(action.path().stored())
                            || action.path().stored().within(path));
            ActionKind kind = List.of(ActionKind.SET, ActionKind.SET_IF_ABSENT, ActionKind.REMOVE, ActionKind.INCREASE)
                    .get(random.nextInt(4));
            if (apart && items.stream().allMatch(item -> fits(item, path, kind))) {
                actions.add(action(kind, path, n(random.nextInt(100))));
            }
        }
        return actions;
    }

    private static boolean fits(Map<String, AttributeValue> item, AttributePath path, ActionKind kind) {
        for (AttributePath above = path; above.nested(); ) {
            above = above.parent();
            AttributeValue value = above.in(Item.of(item));
            if (value != null && !value.hasM()) {
                return false;
            }
        }
        AttributeValue at = path.in(Item.of(item));
        return kind != ActionKind.INCREASE || at == null || at.n() != null;
    }

    // ---- what is meant ----------------------------------------------

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> map, List<AttributePath.Step> steps, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(map);
        String name = steps.get(0).name();
        if (steps.size() > 1) {
            AttributeValue inner = map.get(name);
            if (inner == null && value == null) {
                return map;
            }
            Map<String, AttributeValue> members = inner == null ? Map.of() : inner.m();
            changed.put(name, AttributeValue.fromM(with(members, steps.subList(1, steps.size()), value)));
        } else if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static Map<String, AttributeValue> meant(Map<String, AttributeValue> item, List<UpdateAction> actions) {
        Map<String, AttributeValue> changed = item;
        for (UpdateAction action : actions) {
            AttributePath path = action.path().stored();
            AttributeValue after = action.kind()
                    .after(Fact.of(path.in(Item.of(item))), action.value())
                    .value();
            changed = with(changed, path.steps(), after);
        }
        return changed;
    }

    // ---- what DynamoDB does ------------------------------------------

    private static boolean holds(Map<String, AttributeValue> item, Condition condition) {
        Condition.Present present = (Condition.Present) condition;
        return (present.path().in(Item.of(item)) != null) == present.present();
    }

    private static Map<String, AttributeValue> done(Map<String, AttributeValue> item, List<Assignment> assignments) {
        Map<String, AttributeValue> changed = item;
        for (Assignment assignment : assignments) {
            AttributePath path = assignment.path();
            if (path.nested()) {
                AttributeValue parent = path.parent().in(Item.of(item));
                assertNotNull(parent, () -> "no document at " + path.parent());
                assertTrue(parent.hasM(), () -> "no map at " + path.parent());
            }
            changed = with(changed, path.steps(), result(assignment, path.in(Item.of(item))));
        }
        for (Assignment one : assignments) {
            for (Assignment other : assignments) {
                assertFalse(one != other && one.path().within(other.path()), () -> "overlap: " + assignments);
            }
        }
        return changed;
    }

    private static AttributeValue result(Assignment assignment, AttributeValue stored) {
        if (assignment instanceof Assignment.Set set) {
            return set.value();
        }
        if (assignment instanceof Assignment.SetIfAbsent set) {
            return stored == null ? set.value() : stored;
        }
        if (assignment instanceof Assignment.Increase increase) {
            int number = stored == null ? 0 : Integer.parseInt(stored.n());
            return n(number + Integer.parseInt(increase.amount().n()));
        }
        assertTrue(assignment instanceof Assignment.Remove, assignment::toString);
        return null;
    }

    private static ParentMaps planned(Set<AttributePath> missing, List<UpdateAction> actions) {
        ParentMaps maps = new ParentMaps(missing);
        actions.forEach(maps::add);
        return maps;
    }

    @Test
    void whatIsPlannedForAnItemGivesWhatIsMeant() {
        Seeds.forEach(5000, random -> {
            Map<String, AttributeValue> item = members(random, 0);
            List<UpdateAction> actions = actions(random, List.of(item));
            ParentMaps maps = planned(ParentMaps.missing(actions, item::get), actions);
            maps.conditions().forEach(condition -> assertTrue(holds(item, condition), condition::toString));
            assertEquals(meant(item, actions), done(item, maps.assignments()), actions::toString);
        });
    }

    @Test
    void whatIsPlannedForAnotherItemIsRefusedOrGivesWhatIsMeant() {
        int[] refused = {0};
        Seeds.forEach(5000, random -> {
            Map<String, AttributeValue> item = members(random, 0);
            Map<String, AttributeValue> other = members(random, 0);
            List<UpdateAction> actions = actions(random, List.of(item, other));
            ParentMaps maps = planned(ParentMaps.missing(actions, other::get), actions);
            if (maps.conditions().stream().allMatch(condition -> holds(item, condition))) {
                assertEquals(meant(item, actions), done(item, maps.assignments()), actions::toString);
            } else {
                refused[0]++;
            }
        });
        assertTrue(refused[0] > 500, "only " + refused[0] + " were refused");
    }

    @Test
    void mapsAreMadeTogether() {
        List<UpdateAction> actions = List.of(
                action(ActionKind.SET, path("a.b.x"), n(1)),
                action(ActionKind.INCREASE, path("a.b.y"), n(2)),
                action(ActionKind.REMOVE, path("a.c"), n(0)));
        Set<AttributePath> missing = ParentMaps.missing(actions, name -> null);
        assertEquals(Set.of(path("a")), missing);
        ParentMaps maps = planned(missing, actions);
        assertEquals(List.of(Condition.absent(path("a"))), maps.conditions());
        assertEquals(
                List.of(Assignment.set(
                        path("a"),
                        AttributeValue.fromM(Map.of("b", AttributeValue.fromM(Map.of("x", n(1), "y", n(2))))))),
                maps.assignments());
    }

    @Test
    void anElementHasToBeThere() {
        AttributePath element = path("a.l").element(2);
        ParentMaps maps = planned(Set.of(path("a")), List.of(action(ActionKind.SET, element, n(1))));
        assertEquals(List.of(Condition.exists(element)), maps.conditions());
        assertEquals(List.of(Assignment.set(element, n(1))), maps.assignments());
        AttributePath inside = element.member("x");
        ParentMaps below = planned(Set.of(), List.of(action(ActionKind.SET, inside, n(1))));
        assertEquals(List.of(Condition.exists(element)), below.conditions());
    }
}
