package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is moved from one owner to another is of the new one afterwards, and no orphan of the old one. */
class MovedElementsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Chest.class, Toy.class, Stack.class, Plate.class, Project.class, Task.class, Person.class, Badge.class);

    /** Has links to its toys, which nobody else is to have. */
    @Entity
    static class Chest {
        @Id
        private String id;

        @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
        private Set<Toy> toys = new HashSet<>();

        protected Chest() {}

        Chest(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Toy> getToys() {
            return toys;
        }
    }

    /** In one chest. */
    @Entity
    static class Toy {
        @Id
        private String id;

        protected Toy() {}

        Toy(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** Keeps its key in its plates. */
    @Entity
    static class Stack {
        @Id
        private String id;

        @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
        @JoinColumn(name = "stack_id")
        private Set<Plate> plates = new HashSet<>();

        protected Stack() {}

        Stack(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Plate> getPlates() {
            return plates;
        }
    }

    /** In one stack. */
    @Entity
    static class Plate {
        @Id
        private String id;

        protected Plate() {}

        Plate(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    private static Set<String> toys(String chest) {
        return unit.entityManager().find(Chest.class, chest).getToys().stream()
                .map(Toy::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> plates(String stack) {
        return unit.entityManager().find(Stack.class, stack).getPlates().stream()
                .map(Plate::getId)
                .collect(Collectors.toSet());
    }

    private static void storeToy() {
        Chest chest = new Chest("from");
        chest.getToys().add(new Toy("ball"));
        unit.persist(chest, new Chest("to"));
    }

    private static void assertToyMoved() {
        assertTrue(unit.table().has("Toy#ball", "Toy"));
        assertEquals(Set.of(), toys("from"));
        assertEquals(Set.of("ball"), toys("to"));
    }

    private static void storePlate() {
        Stack stack = new Stack("from");
        stack.getPlates().add(new Plate("blue"));
        unit.persist(stack, new Stack("to"));
    }

    private static void assertPlateMoved() {
        assertTrue(unit.table().has("Plate#blue", "Plate"));
        assertEquals(Set.of(), plates("from"));
        assertEquals(Set.of("blue"), plates("to"));
    }

    @Test
    void aLinkedElementIsKeptWhereTheOldOwnerIsFlushedFirst() {
        storeToy();
        unit.inTransaction(em -> {
            Chest from = em.find(Chest.class, "from");
            Chest to = em.find(Chest.class, "to");
            Toy toy = from.getToys().iterator().next();
            assertTrue(from.getToys().remove(toy));
            to.getToys().add(toy);
        });
        assertToyMoved();
    }

    @Test
    void aLinkedElementIsKeptWhereTheNewOwnerIsFlushedFirst() {
        storeToy();
        unit.inTransaction(em -> {
            Chest to = em.find(Chest.class, "to");
            Chest from = em.find(Chest.class, "from");
            Toy toy = from.getToys().iterator().next();
            to.getToys().add(toy);
            assertTrue(from.getToys().remove(toy));
        });
        assertToyMoved();
    }

    @Test
    void aLinkedElementIsKeptWhereItIsInBothForAFlush() {
        storeToy();
        unit.inTransaction(em -> {
            Chest from = em.find(Chest.class, "from");
            Toy toy = from.getToys().iterator().next();
            em.find(Chest.class, "to").getToys().add(toy);
            em.flush();
            assertTrue(from.getToys().remove(toy));
        });
        assertToyMoved();
    }

    @Test
    void anElementWithTheKeyOfItsOwnerIsKeptWhereTheOldOwnerIsFlushedFirst() {
        storePlate();
        unit.inTransaction(em -> {
            Stack from = em.find(Stack.class, "from");
            Stack to = em.find(Stack.class, "to");
            Plate plate = from.getPlates().iterator().next();
            assertTrue(from.getPlates().remove(plate));
            to.getPlates().add(plate);
        });
        assertPlateMoved();
    }

    @Test
    void anElementWithTheKeyOfItsOwnerIsKeptWhereTheNewOwnerIsFlushedFirst() {
        storePlate();
        unit.inTransaction(em -> {
            Stack to = em.find(Stack.class, "to");
            Stack from = em.find(Stack.class, "from");
            Plate plate = from.getPlates().iterator().next();
            to.getPlates().add(plate);
            assertTrue(from.getPlates().remove(plate));
        });
        assertPlateMoved();
    }

    @Test
    void whatIsGivenToADetachedOwnerIsNoOrphan() {
        Project from = new Project("from", "first");
        from.add(new Task("t1", "one"));
        unit.persist(from, new Project("to", "second"));
        unit.inTransaction(em -> {
            Project old = em.find(Project.class, "from");
            Task task = old.task("t1");
            Project detached = em.find(Project.class, "to");
            em.detach(detached);
            assertTrue(old.getTasks().remove(task));
            task.setProject(detached);
        });
        EntityManager em = unit.entityManager();
        assertEquals(0, em.find(Project.class, "from").getTasks().size());
        assertEquals("t1", em.find(Project.class, "to").task("t1").getId());
    }

    @Test
    void whatStillRefersToTheOldOwnerIsAnOrphan() {
        Project project = new Project("from", "first");
        project.add(new Task("t1", "one"));
        unit.persist(project);
        unit.inTransaction(em -> {
            Project old = em.find(Project.class, "from");
            assertTrue(old.getTasks().remove(old.task("t1")));
        });
        assertFalse(unit.table().has("Task#t1", "Task"));
    }
}
