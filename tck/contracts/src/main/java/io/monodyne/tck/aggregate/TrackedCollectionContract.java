package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A collection knows what was added and removed, reads its elements when they are needed, and writes only what changed. */
class TrackedCollectionContract {
    private static final String GET = "get app Project#p1·Project\n";
    private static final String QUERY = "query app/gsi0  Task#project#p1\n";

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Project.class, Task.class, Person.class, Badge.class, Playlist.class, Song.class);

    @BeforeEach
    void store() {
        Project project = new Project("p1", "first");
        for (int i = 1; i <= 3; i++) {
            project.add(new Task("t" + i, "task " + i));
        }
        unit.persist(project, new Task("t9", "of nobody"));
        unit.requests().reset();
    }

    private static Set<String> ids(Project project) {
        return project.getTasks().stream().map(Task::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Project found(EntityManager em) {
        return em.find(Project.class, "p1");
    }

    @Test
    void anAdditionLoadsNothing() {
        unit.inTransaction(em -> {
            Task added = found(em).add(new Task("t4", "task 4"));
            assertTrue(found(em).getTasks().contains(added));
        });
        Outline.assertSent(unit, GET + "put app Task#t4·Task");
    }

    @Test
    void severalAdditionsLoadNothing() {
        unit.inTransaction(em -> {
            Project project = found(em);
            List<Task> added = List.of(new Task("t4", "task 4"), new Task("t5", "task 5"));
            added.forEach(task -> task.setProject(project));
            project.getTasks().addAll(added);
        });
        Outline.assertSent(unit, GET + """
                        transact 2
                          put app Task#t4·Task
                          put app Task#t5·Task""");
    }

    @Test
    void anAdditionDoesNotWriteTheSideThatOwnsNothing() {
        unit.inTransaction(em -> found(em).add(new Task("t4", "task 4")));
        assertEquals(
                "1", unit.table().attribute("Project#p1", "Project", "version").n());
    }

    @Test
    void aStoredElementIsAddedByItsReference() {
        unit.inTransaction(em -> found(em).add(em.find(Task.class, "t9")));
        unit.assertRequests(GET
                + "get app Task#t9·Task\n"
                + "update app Task#t9·Task  set project_id='p1', gsi0_pk='Task#project#p1', gsi0_sk='t9'"
                + "   if _type='Task'");
    }

    @Test
    void whetherAnElementIsThereIsKnownWithoutLoadingAll() {
        EntityManager em = unit.entityManager();
        Project project = found(em);
        Task own = em.find(Task.class, "t1");
        Task other = em.find(Task.class, "t9");
        unit.requests().reset();
        assertTrue(project.getTasks().contains(own));
        assertFalse(project.getTasks().contains(other));
        unit.assertRequests("");
    }

    @Test
    void aRemovalLoadsNothing() {
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, "t1");
            assertTrue(found(em).getTasks().remove(task));
            assertFalse(found(em).getTasks().contains(task));
        });
        Outline.assertSent(unit, "get app Task#t1·Task\n" + GET + "delete app Task#t1·Task");
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, "t9");
            assertFalse(found(em).getTasks().remove(task));
        });
        Outline.assertSent(unit, "get app Task#t9·Task\n" + GET);
    }

    @Test
    void theGetterAloneLoadsNothing() {
        EntityManager em = unit.entityManager();
        List<Task> tasks = found(em).getTasks();
        assertSame(tasks, found(em).getTasks());
        Outline.assertSent(unit, GET);
    }

    @Test
    void anIterationLoadsThemOnce() {
        EntityManager em = unit.entityManager();
        Project project = found(em);
        assertEquals(Set.of("t1", "t2", "t3"), ids(project));
        assertEquals(3, project.getTasks().size());
        assertFalse(project.getTasks().isEmpty());
        project.getTasks().forEach(task -> assertSame(project, task.getProject()));
        Outline.assertSent(unit, GET + QUERY);
    }

    @Test
    void theSizeLoadsThem() {
        assertEquals(3, found(unit.entityManager()).getTasks().size());
        Outline.assertSent(unit, GET + QUERY);
    }

    @Test
    void whatWasQueuedIsSeenAfterLoading() {
        unit.inTransaction(em -> {
            Project project = found(em);
            project.add(new Task("t4", "task 4"));
            project.getTasks().remove(em.find(Task.class, "t1"));
            assertEquals(Set.of("t2", "t3", "t4"), ids(project));
        });
        assertEquals(Set.of("t2", "t3", "t4"), unit.callInTransaction(em -> ids(found(em))));
    }

    @Test
    void onlyWhatChangedIsWritten() {
        unit.inTransaction(em -> {
            Project project = found(em);
            project.task("t1").setTitle("changed");
            project.getTasks().remove(project.task("t2"));
            project.add(new Task("t4", "task 4"));
        });
        Outline.assertSent(unit, GET + QUERY + """
                        transact 3
                          delete app Task#t2·Task
                          put app Task#t4·Task
                          update app Task#t1·Task""");
    }

    @Test
    void whatOnlyWasReadIsNotWritten() {
        unit.inTransaction(em -> assertEquals(3, ids(found(em)).size()));
        Outline.assertSent(unit, GET + QUERY);
    }

    @Test
    void anotherOrderOfAnUnorderedListIsNoChange() {
        unit.inTransaction(em -> {
            List<Task> tasks = found(em).getTasks();
            tasks.add(tasks.remove(0));
        });
        Outline.assertSent(unit, GET + QUERY);
    }

    @Test
    void anIteratorRemovesToo() {
        unit.inTransaction(em -> {
            Iterator<Task> tasks = found(em).getTasks().iterator();
            while (tasks.hasNext()) {
                if (!tasks.next().getId().equals("t2")) {
                    tasks.remove();
                }
            }
        });
        assertEquals(Set.of("t2"), unit.callInTransaction(em -> ids(found(em))));
    }

    @Test
    void changesAreSavedFlushByFlush() {
        unit.inTransaction(em -> {
            Project project = found(em);
            project.add(new Task("t4", "task 4"));
            em.flush();
            project.add(new Task("t5", "task 5"));
            em.flush();
            project.getTasks().remove(em.find(Task.class, "t4"));
            assertEquals(Set.of("t1", "t2", "t3", "t5"), ids(project));
        });
        assertEquals(Set.of("t1", "t2", "t3", "t5"), unit.callInTransaction(em -> ids(found(em))));
    }

    @Test
    void theCollectionOfAPersistedEntityIsTrackedAfterTheFlush() {
        unit.inTransaction(em -> {
            Project project = new Project("p2", "second");
            project.add(new Task("t5", "task 5"));
            em.persist(project);
            em.flush();
            project.add(new Task("t6", "task 6"));
            em.flush();
            unit.assertRequests("");
            assertEquals(Set.of("t5", "t6"), ids(project));
        });
        assertTrue(unit.table().has("Task#t6", "Task"));
        assertEquals(
                "1", unit.table().attribute("Project#p2", "Project", "version").n());
    }

    @Test
    void inTheNextTransactionOfOneEntityManagerItGoesOn() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Project project = found(em);
        assertEquals(3, project.getTasks().size());
        project.add(new Task("t4", "task 4"));
        em.getTransaction().commit();
        unit.requests().reset();
        em.getTransaction().begin();
        project.add(new Task("t5", "task 5"));
        em.getTransaction().commit();
        Outline.assertSent(unit, "put app Task#t5·Task");
    }

    @Test
    void anOwnedCollectionIsAddedToWithoutLoadingIt() {
        unit.persist(new Playlist("l1", new Song("s1")), new Song("s2"));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Playlist.class, "l1").getSongs().add(em.find(Song.class, "s2")));
        Outline.assertSent(unit, """
                get app Playlist#l1·Playlist
                get app Song#s2·Song
                transact 2
                  update app Playlist#l1·Playlist
                  update app Song#s2·Song""");
        assertEquals("l1", unit.table().text("Song#s2", "Song", "playlist_id"));
    }

    @Test
    void whatIsTakenFromAnOwnedCollectionLosesItsKey() {
        unit.persist(new Playlist("l1", new Song("s1"), new Song("s2")));
        unit.inTransaction(em -> {
            List<Song> songs = em.find(Playlist.class, "l1").getSongs();
            songs.removeIf(song -> song.getId().equals("s1"));
        });
        assertEquals(null, unit.table().text("Song#s1", "Song", "playlist_id"));
        assertEquals(null, unit.table().text("Song#s1", "Song", "gsi0_pk"));
        assertEquals("l1", unit.table().text("Song#s2", "Song", "playlist_id"));
    }
}
