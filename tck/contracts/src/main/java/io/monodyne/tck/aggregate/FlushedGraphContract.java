package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was flushed counts as stored for the rest of its transaction, for collections too; what is rolled back never was. */
class FlushedGraphContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Project.class,
            Task.class,
            Person.class,
            Badge.class,
            Order.class,
            Line.class,
            Allocation.class,
            Payment.class,
            CardPayment.class,
            CashPayment.class,
            Playlist.class,
            Song.class);

    @BeforeEach
    void store() {
        Project project = new Project("p1", "first");
        project.add(new Task("t1", "one"));
        project.add(new Task("t2", "two"));
        unit.persist(project, new Project("p2", "second"), new Order("7", 2), new Playlist("l1", new Song("s1")));
        unit.requests().reset();
    }

    private static Set<String> tasks(EntityManager em, String project) {
        return em.find(Project.class, project).getTasks().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> lines(EntityManager em) {
        return em.find(Order.class, "7").getLines().stream()
                .map(Line::getNumber)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> songs(EntityManager em) {
        return em.find(Playlist.class, "l1").getSongs().stream()
                .map(Song::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void flushAndClear(EntityManager em) {
        em.flush();
        em.clear();
    }

    @Test
    void addedChildrenAreFound() {
        unit.inTransaction(em -> {
            em.find(Project.class, "p1").add(new Task("t3", "three"));
            flushAndClear(em);
            assertEquals(Set.of("t1", "t2", "t3"), tasks(em, "p1"));
        });
    }

    @Test
    void removedChildrenAreNot() {
        unit.inTransaction(em -> {
            em.remove(em.find(Task.class, "t1"));
            flushAndClear(em);
            assertEquals(Set.of("t2"), tasks(em, "p1"));
        });
    }

    @Test
    void movedChildrenAreFoundWhereTheyAre() {
        unit.inTransaction(em -> {
            em.find(Task.class, "t1").setProject(em.find(Project.class, "p2"));
            flushAndClear(em);
            assertEquals(Set.of("t2"), tasks(em, "p1"));
            assertEquals(Set.of("t1"), tasks(em, "p2"));
        });
        assertEquals(Set.of("t1"), unit.callInTransaction(em -> tasks(em, "p2")));
    }

    @Test
    void changedChildrenAreFoundChanged() {
        unit.inTransaction(em -> {
            em.find(Task.class, "t1").setTitle("changed");
            flushAndClear(em);
            assertEquals("changed", em.find(Project.class, "p1").task("t1").getTitle());
        });
    }

    @Test
    void aNewGraphIsFoundWhole() {
        unit.inTransaction(em -> {
            Project project = new Project("p3", "third");
            project.setLead(new Person("ann", "Ann"));
            project.add(new Task("t5", "five"));
            em.persist(project);
            flushAndClear(em);
            Project found = em.find(Project.class, "p3");
            assertEquals("Ann", found.getLead().getName());
            assertEquals(Set.of("t5"), tasks(em, "p3"));
            assertEquals("p3", found.getLead().getLed().get(0).getId());
        });
    }

    @Test
    void childrenOfAnItemCollectionAreFoundToo() {
        unit.inTransaction(em -> {
            Order order = em.find(Order.class, "7");
            order.add(new Line(order, 3, "three"));
            order.getLines().remove(order.line(1));
            flushAndClear(em);
            assertEquals(Set.of(2, 3), lines(em));
        });
        assertEquals(Set.of(2, 3), unit.callInTransaction(FlushedGraphContract::lines));
    }

    @Test
    void ownedCollectionsAreFoundAsTheyWereFlushed() {
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l1");
            playlist.getSongs().clear();
            playlist.getSongs().add(new Song("s2"));
            flushAndClear(em);
            assertEquals(Set.of("s2"), songs(em));
        });
        assertEquals(Set.of("s2"), unit.callInTransaction(FlushedGraphContract::songs));
    }

    @Test
    void anAggregateIsRemovedThoughTheContextWasCleared() {
        unit.inTransaction(em -> {
            em.find(Project.class, "p1").add(new Task("t3", "three"));
            flushAndClear(em);
            em.remove(em.find(Project.class, "p1"));
        });
        assertTrue(unit.table().content().keySet().stream().noneMatch(key -> key.startsWith("Task#")));
    }

    @Test
    void nothingIsWrittenBeforeTheCommit() {
        unit.inTransaction(em -> {
            em.find(Project.class, "p1").add(new Task("t3", "three"));
            flushAndClear(em);
            assertFalse(unit.table().has("Task#t3", "Task"));
        });
        Outline.assertSent(unit, """
                get app Project#p1·Project
                put app Task#t3·Task""");
    }

    @Test
    void aMovedChildIsOneUpdate() {
        unit.inTransaction(em -> em.find(Task.class, "t1").setProject(em.getReference(Project.class, "p2")));
        unit.assertRequests("get app Task#t1·Task\n"
                + "update app Task#t1·Task  set project_id='p2', gsi0_pk='Task#project#p2', gsi0_sk='t1'"
                + "   if _type='Task'");
    }

    @Test
    void aMovedChildIsNoOrphanOfACollectionThatWasRead() {
        unit.inTransaction(em -> {
            Project from = em.find(Project.class, "p1");
            Project to = em.find(Project.class, "p2");
            assertEquals(0, to.getTasks().size());
            Task task = from.task("t1");
            from.getTasks().remove(task);
            to.add(task);
            em.flush();
            assertTrue(em.contains(task));
        });
        assertEquals(Set.of("t2"), unit.callInTransaction(em -> tasks(em, "p1")));
        assertEquals(Set.of("t1"), unit.callInTransaction(em -> tasks(em, "p2")));
    }

    @Test
    void aSongThatMovesIsInOnePlaylist() {
        unit.persist(new Playlist("l2"));
        unit.inTransaction(em -> {
            Playlist from = em.find(Playlist.class, "l1");
            Song song = from.getSongs().get(0);
            from.getSongs().remove(song);
            em.find(Playlist.class, "l2").getSongs().add(song);
        });
        assertEquals("l2", unit.table().text("Song#s1", "Song", "playlist_id"));
        assertEquals(Set.of(), unit.callInTransaction(FlushedGraphContract::songs));
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        Map<String, ?> before = unit.table().content();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Project project = em.find(Project.class, "p1");
        project.add(new Task("t3", "three"));
        project.getTasks().remove(project.task("t1"));
        em.flush();
        em.getTransaction().rollback();
        assertEquals(before, unit.table().content());
        assertEquals(Set.of("t1", "t2"), tasks(em, "p1"));
        assertNull(em.find(Task.class, "t3"));
    }

    @Test
    void aGraphThatWasRolledBackIsPersistedAgain() {
        Project project = new Project("p3", "third");
        project.add(new Task("t5", "five"));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.persist(project);
        em.flush();
        em.getTransaction().rollback();
        assertEquals(1, project.getTasks().size());
        project.add(new Task("t6", "six"));
        unit.persist(project);
        assertEquals(Set.of("t5", "t6"), unit.callInTransaction(reader -> tasks(reader, "p3")));
    }
}
