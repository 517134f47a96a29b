package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An owner that is removed leaves neither its key in elements that stay, nor orphans, nor links, whatever became of its
 * collection.
 */
class RemovedOwnersContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Desk.class, Pen.class, Project.class, Task.class, Person.class, Badge.class);

    /** Keeps its key in the pens that lie on it, and owns those in its drawer. */
    @Entity
    static class Desk {
        @Id
        private String id;

        @OneToMany
        @JoinColumn(name = "desk_id")
        private Set<Pen> pens = new HashSet<>();

        @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
        private Set<Pen> drawer = new HashSet<>();

        protected Desk() {}

        Desk(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Pen> getPens() {
            return pens;
        }

        void setPens(Set<Pen> pens) {
            this.pens = pens;
        }

        Set<Pen> getDrawer() {
            return drawer;
        }

        void setDrawer(Set<Pen> drawer) {
            this.drawer = drawer;
        }
    }

    /** Somewhere. */
    @Entity
    static class Pen {
        @Id
        private String id;

        protected Pen() {}

        Pen(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    @BeforeEach
    void store() {
        Desk desk = new Desk("d1");
        Pen red = new Pen("red");
        desk.getPens().add(red);
        desk.getDrawer().add(new Pen("blue"));
        unit.persist(red, desk);
    }

    private static void assertNothingButTheFreePen() {
        assertEquals(Set.of("Pen#red·Pen"), unit.table().content().keySet());
        assertEquals(
                Set.of("pk", "sk", "_type", "id", "gsi19_pk", "gsi19_sk"),
                unit.table().item("Pen#red", "Pen").keySet());
    }

    @Test
    void anUnreadCollection() {
        unit.inTransaction(em -> em.remove(em.find(Desk.class, "d1")));
        assertNothingButTheFreePen();
    }

    @Test
    void aCollectionThatWasReplacedBefore() {
        unit.inTransaction(em -> {
            Desk desk = em.find(Desk.class, "d1");
            desk.setPens(new HashSet<>());
            desk.setDrawer(new HashSet<>());
            em.remove(desk);
        });
        assertNothingButTheFreePen();
    }

    @Test
    void aCollectionThatWasEmptiedBefore() {
        unit.inTransaction(em -> {
            Desk desk = em.find(Desk.class, "d1");
            desk.getPens().clear();
            desk.getDrawer().clear();
            em.remove(desk);
        });
        assertNothingButTheFreePen();
    }

    @Test
    void anElementThatReferredToItAndWasTakenOutBefore() {
        Project project = new Project("p1", "first");
        project.add(new Task("t1", "one"));
        unit.persist(project);
        unit.inTransaction(em -> {
            Project removed = em.find(Project.class, "p1");
            assertTrue(removed.getTasks().remove(removed.task("t1")));
            em.remove(removed);
        });
        assertEquals(
                0,
                unit.table().content().keySet().stream()
                        .filter(key -> key.startsWith("Project#") || key.startsWith("Task#"))
                        .count());
    }

    @Test
    void anElementThatIsDetached() {
        unit.inTransaction(em -> {
            Desk desk = em.find(Desk.class, "d1");
            em.detach(desk.getPens().iterator().next());
            em.remove(desk);
        });
        assertNothingButTheFreePen();
    }

    @Test
    void anElementThatIsDetachedIsTakenOutOfWhatStaysToo() {
        unit.inTransaction(em -> {
            Desk desk = em.find(Desk.class, "d1");
            Pen pen = desk.getPens().iterator().next();
            em.detach(pen);
            assertTrue(desk.getPens().remove(pen));
        });
        assertEquals(0, unit.entityManager().find(Desk.class, "d1").getPens().size());
        assertEquals(null, unit.table().text("Pen#red", "Pen", "desk_id"));
    }
}
