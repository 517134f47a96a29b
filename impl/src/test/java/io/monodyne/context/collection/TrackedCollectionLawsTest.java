package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.context.collection.CollectionCase.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a tracked collection, read or unread, it is as if it had been done to a plain one, and told exactly. */
class TrackedCollectionLawsTest {

    private static final int TRIES = 800;
    private static final int STEPS = 25;
    private static final int OTHERS = 100;

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "ORDERED_LIST", "SET", "SORTED_SET"})
    void isLikeAPlainOne(CollectionKind kind) {
        Seeds.forEach(TRIES, random -> new Trial(kind, random).run());
    }

    /** One sequence of steps. */
    private static final class Trial {

        private final CollectionKind kind;
        private final Random random;
        private final List<String> done = new ArrayList<>();
        private final int knowing; // 0: the source never knows what it contains, 1: always, 2: now and then
        private boolean wasUnsure;
        private final Shelf shelf;
        private final TrackedElements tracked;
        private final CollectionSteps steps;
        private Collection<Object> model;

        Trial(CollectionKind kind, Random random) {
            this.kind = kind;
            this.random = random;
            this.knowing = random.nextInt(3);
            List<Object> stored = new ArrayList<>();
            for (int i = 0; i < CollectionSteps.NUMBERS; i++) {
                if (random.nextBoolean()) {
                    stored.add(new Thing(i));
                }
            }
            if (kind != CollectionKind.SORTED_SET) {
                Collections.shuffle(stored, random);
            }
            this.shelf = new Shelf(this::knows, stored);
            this.model = CollectionCase.plain(kind, stored);
            this.tracked = random.nextInt(4) == 0
                    ? TrackedCollections.of(kind, shelf, null, stored)
                    : TrackedCollections.unread(kind, shelf, null);
            this.steps = new CollectionSteps(random, this::thing, this::added);
        }

        private boolean knows() {
            boolean knows = knowing == 1 || knowing == 2 && random.nextBoolean();
            wasUnsure |= !knows;
            return knows;
        }

        /** In a set also the instances that are stored. In a bag those have rules of their own, with tests of their own. */
        private Thing thing(int number) {
            Thing fresh = new Thing(number);
            int stored = shelf.stored().indexOf(fresh);
            if (stored >= 0 && kind.distinct() && random.nextBoolean()) {
                return (Thing) shelf.stored().get(stored);
            }
            return kind == CollectionKind.LIST && random.nextInt(4) == 0 ? new Thing(number + OTHERS) : fresh;
        }

        /** In a list it is seen which of two equal elements was removed: to an unread one none is added that is stored. */
        private Thing added(int number) {
            Thing thing = thing(number);
            while (kind == CollectionKind.LIST && shelf.stored().contains(thing)) {
                thing = new Thing(thing.number() + OTHERS);
            }
            return thing;
        }

        @SuppressWarnings("unchecked")
        private Collection<Object> collection() {
            return (Collection<Object>) tracked;
        }

        void run() {
            try {
                for (int i = 0; i < STEPS; i++) {
                    administer();
                    step();
                    assertSameContent();
                }
                tracked.load();
                assertSameContent();
            } catch (AssertionError e) {
                throw new AssertionError(done + ": " + e.getMessage(), e);
            }
        }

        /** What the context does between. */
        private void administer() {
            switch (random.nextInt(40)) {
                case 0 -> {
                    done.add("load");
                    tracked.load();
                }
                case 1 -> {
                    done.add("fill");
                    tracked.fill(shelf.stored());
                }
                case 2 -> settle();
                case 3 -> {
                    done.add("reset");
                    tracked.reset();
                    model = CollectionCase.plain(kind, shelf.stored());
                }
                default -> {
                    return;
                }
            }
            assertEquals(0, shelf.takeChanges());
        }

        /** As what is stored has no element twice, a bag that has is not stored. */
        private void settle() {
            if (CollectionCase.counted(model).size() == model.size()) {
                done.add("settle");
                shelf.store(new ArrayList<>(model));
                tracked.settle();
                assertEquals(List.of(), tracked.queuedAdditions());
                assertEquals(List.of(), tracked.queuedRemovals());
            }
        }

        private void step() {
            int choice = random.nextInt(tracked.loaded() ? 4 : 10);
            if (choice == 0 && tracked instanceof List<?>) {
                apply(steps.ofList(model.size()), (List<Object>) collection(), (List<Object>) model);
            } else if (choice == 0 && tracked instanceof SortedSet<?>) {
                apply(steps.ofSortedSet(), (SortedSet<Object>) collection(), (SortedSet<Object>) model);
            } else if (choice == 1) {
                apply(steps.general(), collection(), model);
            } else {
                apply(steps.queueable(), collection(), model);
            }
        }

        private <T extends Collection<Object>> void apply(Step<T> step, T target, T plain) {
            boolean unread = !tracked.loaded();
            done.add(step + (unread ? " (unread)" : ""));
            wasUnsure = false;
            List<Object> before = new ArrayList<>(plain);
            boolean toldBefore = tracked.changed();

            Object expected = step.outcome(plain);
            Object outcome = step.outcome(target);

            boolean told = shelf.takeChanges() > 0;
            assertEquals(toldBefore || told, tracked.changed());
            if (unread && wasUnsure && kind.distinct() && step.toString().startsWith("add")) {
                return; // it may have been there before, and was added without looking
            }
            assertEquals(expected, outcome);
            assertEquals(!CollectionCase.same(before, new ArrayList<>(plain)), told, "told of a change");
        }

        private void assertSameContent() {
            if (!tracked.loaded()) {
                assertEquals(CollectionCase.counted(model), CollectionCase.counted(withQueue()));
                return;
            }
            assertEquals(List.of(), tracked.queuedAdditions());
            assertEquals(List.of(), tracked.queuedRemovals());
            if (kind.distinct() || kind == CollectionKind.COLLECTION) {
                assertEquals(CollectionCase.counted(model), CollectionCase.counted(tracked.elements()));
            } else {
                assertEquals(model, tracked.elements());
            }
        }

        /** What is stored, and what is queued. */
        private Collection<Object> withQueue() {
            Collection<Object> content = CollectionCase.plain(kind, shelf.stored());
            for (Object removed : tracked.queuedRemovals()) {
                assertTrue(content.remove(removed), "removed what is not stored");
            }
            content.addAll(tracked.queuedAdditions());
            return content;
        }
    }
}
