package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.context.collection.CollectionCase.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a tracked map, it is as if it had been done to a plain one, and told exactly. */
class TrackedMapLawsTest {

    private static final int TRIES = 800;
    private static final int STEPS = 25;

    @ParameterizedTest
    @EnumSource(names = {"MAP", "SORTED_MAP"})
    void isLikeAPlainOne(CollectionKind kind) {
        Seeds.forEach(TRIES, random -> new Trial(kind, random).run());
    }

    @Test
    void nullIsNoValue() {
        Shelf shelf = Shelf.knowing(Map.entry(1, new Thing(1)));
        TrackedElements tracked = TrackedCollections.unread(CollectionKind.MAP, shelf, null);
        @SuppressWarnings("unchecked")
        Map<Object, Object> map = (Map<Object, Object>) tracked;

        assertThrows(NullPointerException.class, () -> map.put(1, null));
        assertFalse(tracked.loaded());
        Map.Entry<Object, Object> entry = map.entrySet().iterator().next();
        NullPointerException refused = assertThrows(NullPointerException.class, () -> entry.setValue(null));

        assertTrue(refused.getMessage().contains("MD-CONTEXT-06"), refused.getMessage());
        assertFalse(tracked.changed());
        assertEquals(Map.of(1, new Thing(1)), map);
    }

    /** One sequence of steps. */
    private static final class Trial {

        private final Random random;
        private final List<String> done = new ArrayList<>();
        private final Shelf shelf;
        private final TrackedElements tracked;
        private final MapSteps steps;
        private final Map<Object, Object> model;

        Trial(CollectionKind kind, Random random) {
            this.random = random;
            this.model = kind == CollectionKind.MAP ? new LinkedHashMap<>() : new TreeMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                model.put(random.nextInt(8), new Thing(random.nextInt(8)));
            }
            List<Object> stored = entries();
            this.shelf = new Shelf(() -> false, stored);
            this.tracked = random.nextBoolean()
                    ? TrackedCollections.of(kind, shelf, null, stored)
                    : TrackedCollections.unread(kind, shelf, null);
            this.steps = new MapSteps(random);
        }

        private List<Object> entries() {
            List<Object> entries = new ArrayList<>();
            model.forEach((key, value) -> entries.add(Map.entry(key, value)));
            return entries;
        }

        @SuppressWarnings("unchecked")
        private Map<Object, Object> map() {
            return (Map<Object, Object>) tracked;
        }

        void run() {
            try {
                for (int i = 0; i < STEPS; i++) {
                    administer();
                    step();
                    assertEquals(model, map());
                    assertEquals(model.toString(), map().toString());
                    assertEquals(entries(), tracked.elements());
                }
            } catch (AssertionError e) {
                throw new AssertionError(done + ": " + e.getMessage(), e);
            }
        }

        /** What the context does between. */
        private void administer() {
            switch (random.nextInt(20)) {
                case 0 -> {
                    done.add("settle");
                    shelf.store(entries());
                    tracked.settle();
                    assertFalse(tracked.changed());
                }
                case 1 -> {
                    done.add("reset");
                    tracked.reset();
                    model.clear();
                    for (Object pair : shelf.stored()) {
                        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) pair;
                        model.put(entry.getKey(), entry.getValue());
                    }
                }
                default -> {
                    return;
                }
            }
            assertEquals(0, shelf.takeChanges());
        }

        private void step() {
            int choice = random.nextInt(3);
            if (choice == 0 && tracked instanceof SortedMap<?, ?>) {
                apply(steps.ofSortedMap(), (SortedMap<Object, Object>) map(), (SortedMap<Object, Object>) model);
            } else if (choice == 1) {
                apply(steps.ofMany(), map(), model);
            } else {
                apply(steps.ofKey(), map(), model);
            }
        }

        private <T extends Map<Object, Object>> void apply(Step<T> step, T target, T plain) {
            done.add(step.toString());
            List<Object> before = CollectionCase.flat(plain);
            boolean toldBefore = tracked.changed();

            Object expected = step.outcome(plain);
            Object outcome = step.outcome(target);

            boolean told = shelf.takeChanges() > 0;
            assertEquals(expected, outcome);
            assertEquals(!CollectionCase.same(before, CollectionCase.flat(plain)), told, "told of a change");
            assertEquals(toldBefore || told, tracked.changed());
        }
    }
}
