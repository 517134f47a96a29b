package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is taken from its parent is removed, where the parent is mapped so (Jakarta Persistence 3.2, section 2.9). */
class OrphanRemovalContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Cart.class, Entry.class);

    /** Removes orphans, and cascades nothing but {@code persist}. */
    @Entity
    static class Cart {
        @Id
        private String id;

        @OneToMany(mappedBy = "cart", cascade = CascadeType.PERSIST, orphanRemoval = true)
        private Set<Entry> entries = new HashSet<>();

        protected Cart() {}

        Cart(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Entry> getEntries() {
            return entries;
        }
    }

    /** Has entries below it, which are its own orphans. */
    @Entity
    static class Entry {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Cart cart;

        @ManyToOne(fetch = FetchType.LAZY)
        private Entry above;

        @OneToMany(mappedBy = "above", cascade = CascadeType.PERSIST, orphanRemoval = true)
        private Set<Entry> below = new HashSet<>();

        protected Entry() {}

        Entry(String id, Cart cart, Entry above) {
            this.id = id;
            this.cart = cart;
            this.above = above;
        }

        String getId() {
            return id;
        }

        Cart getCart() {
            return cart;
        }

        Entry getAbove() {
            return above;
        }

        Set<Entry> getBelow() {
            return below;
        }
    }

    @BeforeEach
    void store() {
        Project project = new Project("p1", "first");
        project.add(new Task("t1", "one"));
        project.add(new Task("t2", "two"));
        Person ann = new Person("ann", "Ann");
        ann.setBadge(new Badge("b1", "007"));
        unit.persist(project, ann, new Project("p2", "second"));
        unit.requests().reset();
    }

    private static boolean exists(String entity, String id) {
        return unit.table().has(entity + "#" + id, entity);
    }

    private static void withProject(Consumer<Project> work) {
        unit.inTransaction(em -> work.accept(em.find(Project.class, "p1")));
    }

    @Test
    void whatIsRemovedFromACollectionIsRemoved() {
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            Task task = project.task("t1");
            project.getTasks().remove(task);
            assertTrue(em.contains(task));
            em.flush();
            assertFalse(em.contains(task));
        });
        assertFalse(exists("Task", "t1"));
        assertTrue(exists("Task", "t2"));
    }

    @Test
    void aClearedCollectionLeavesNothing() {
        withProject(project -> project.getTasks().clear());
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1
                transact 2
                  delete app Task#t1·Task
                  delete app Task#t2·Task""");
    }

    @Test
    void aReferenceThatIsSetToNullRemovesWhatItReferredTo() {
        unit.inTransaction(em -> em.find(Person.class, "ann").setBadge(null));
        assertFalse(exists("Badge", "b1"));
        assertEquals(null, unit.table().text("Person#ann", "Person", "badge_id"));
    }

    @Test
    void aReferenceThatIsReplacedRemovesWhatItReferredTo() {
        unit.inTransaction(em -> em.find(Person.class, "ann").setBadge(new Badge("b2", "008")));
        assertFalse(exists("Badge", "b1"));
        assertTrue(exists("Badge", "b2"));
        assertEquals("b2", unit.table().text("Person#ann", "Person", "badge_id"));
    }

    @Test
    void aReferenceIsReplacedInOneTransaction() {
        unit.inTransaction(em -> {
            Person ann = em.find(Person.class, "ann");
            assertEquals("007", ann.getBadge().getCode());
            unit.requests().reset();
            ann.setBadge(new Badge("b2", "008"));
        });
        Outline.assertSent(unit, """
                transact 3
                  delete app Badge#b1·Badge
                  put app Badge#b2·Badge
                  update app Person#ann·Person""");
    }

    @Test
    void theRemovalOfTheParentLeavesNoOrphans() {
        unit.inTransaction(em -> em.remove(em.find(Project.class, "p1")));
        assertFalse(exists("Project", "p1"));
        assertFalse(exists("Task", "t1"));
        assertFalse(exists("Task", "t2"));
        unit.inTransaction(em -> em.remove(em.find(Person.class, "ann")));
        assertFalse(exists("Badge", "b1"));
    }

    @Test
    void theRemovalOfTheParentNeedsNoCascadeBesides() {
        Cart cart = new Cart("c1");
        Entry above = new Entry("e1", cart, null);
        cart.getEntries().add(above);
        above.getBelow().add(new Entry("e2", null, above));
        unit.persist(cart);
        assertTrue(exists("Entry", "e2"));
        unit.inTransaction(em -> em.remove(em.find(Cart.class, "c1")));
        assertFalse(exists("Cart", "c1"));
        assertFalse(exists("Entry", "e1"));
        assertFalse(exists("Entry", "e2"));
    }

    @Test
    void anOrphanLeavesNoOrphans() {
        Cart cart = new Cart("c1");
        Entry above = new Entry("e1", cart, null);
        cart.getEntries().add(above);
        above.getBelow().add(new Entry("e2", null, above));
        unit.persist(cart);
        unit.inTransaction(em -> em.find(Cart.class, "c1").getEntries().clear());
        assertTrue(exists("Cart", "c1"));
        assertFalse(exists("Entry", "e1"));
        assertFalse(exists("Entry", "e2"));
    }

    @Test
    void whatIsPutBackIsNoOrphan() {
        withProject(project -> {
            Task task = project.task("t1");
            project.getTasks().remove(task);
            project.getTasks().add(task);
        });
        Outline.assertSent(unit, """
                get app Project#p1·Project
                query app/gsi0  Task#project#p1""");
    }

    @Test
    void whatIsMovedToAnotherParentIsNoOrphan() {
        unit.inTransaction(em -> {
            Project from = em.find(Project.class, "p1");
            Project to = em.find(Project.class, "p2");
            Task task = from.task("t1");
            from.getTasks().remove(task);
            to.add(task);
        });
        assertEquals("p2", unit.table().text("Task#t1", "Task", "project_id"));
        EntityManager em = unit.entityManager();
        assertEquals(1, em.find(Project.class, "p1").getTasks().size());
        assertEquals("t1", em.find(Project.class, "p2").getTasks().get(0).getId());
    }

    @Test
    void whatIsAddedAndTakenAwayBeforeTheFlushIsNotStored() {
        withProject(project -> {
            Task task = project.add(new Task("t3", "three"));
            project.getTasks().remove(task);
        });
        Outline.assertSent(unit, "get app Project#p1·Project");
    }

    @Test
    void aNewParentHasNoOrphans() {
        unit.inTransaction(em -> {
            Project project = new Project("p3", "third");
            em.persist(project);
            Task task = project.add(new Task("t3", "three"));
            em.flush();
            project.getTasks().remove(task);
        });
        assertTrue(exists("Project", "p3"));
        assertFalse(exists("Task", "t3"));
    }

    @Test
    void withoutOrphanRemovalWhatIsTakenAwayStays() {
        unit.inTransaction(em -> em.find(Project.class, "p1").setLead(em.find(Person.class, "ann")));
        unit.inTransaction(em -> {
            Project project = em.find(Project.class, "p1");
            project.getLead().getLed().remove(project);
            project.setLead(null);
        });
        assertTrue(exists("Person", "ann"));
        assertTrue(exists("Project", "p1"));
    }
}
