package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;

/**
 * A graph that changes at random, one unit of work after the other, and is compared after each with what it should be: the door of
 * this room. Lives for one test.
 */
public final class RandomGraph {

    private static final int MOST_ACTIONS = 8;

    private final TestUnit unit;
    private final Random random;
    private Expected expected = new Expected();
    private List<String> log = List.of();
    private int commits;

    public RandomGraph(TestUnit unit, Random random) {
        this.unit = unit;
        this.random = random;
    }

    /** The classes that a unit of the school is made of. */
    public static Class<?>[] classes() {
        return new Class<?>[] {
            Person.class, Teacher.class, Pupil.class, Home.class, Tie.class, Profile.class, Course.class, Lesson.class,
            Material.class, Book.class, Locker.class, Town.class, Room.class, Device.class, Shelf.class, Noted.class
        };
    }

    /** Does one unit of work, commits it or rolls it back, and compares. */
    public void step() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Work work = new Work(em, random, expected);
            log = work.log();
            em.getTransaction().begin();
            try {
                act(work);
                end(work);
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
        new StoredItems(unit.table().items()).assertAre(expected);
        try (EntityManager em = unit.factory().createEntityManager()) {
            new ReadBack(em, random).assertIs(expected);
        }
    }

    private void act(Work work) {
        Actions actions = new Actions(work);
        if (random.nextInt(3) == 0) {
            actions.merge(unit.factory());
        }
        for (int i = random.nextInt(MOST_ACTIONS); i >= 0; i--) {
            actions.act();
        }
    }

    private void end(Work work) {
        if (random.nextInt(8) == 0) {
            work.log("roll back");
            work.em().getTransaction().rollback();
            return;
        }
        work.log("commit");
        work.em().getTransaction().commit();
        expected = work.expected();
        commits++;
    }

    /** How many units of work were committed. */
    public int commits() {
        return commits;
    }

    /** How many entities and references there are. */
    public int size() {
        return expected.notes().size() + expected.edges().size();
    }

    /** What the last unit of work did, for messages. */
    @Override
    public String toString() {
        return "after " + commits + " commits; the last unit of work did:\n    " + String.join("\n    ", log);
    }
}
