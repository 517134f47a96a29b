package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the callback methods of an entity run, and what they may do (Jakarta Persistence 3.2, sections 3.6.2 and 3.6.3). */
public class CallbackContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Task.class);

    /** Notes its callbacks, and fails in the one it is told to. */
    @Entity
    static class Task {
        @Id
        @GeneratedValue
        private String id;

        private String title;

        private String slug;

        @Version
        private long version;

        @Transient
        private final List<String> calls = new ArrayList<>();

        @Transient
        private String failsIn;

        protected Task() {}

        Task(String title) {
            this.title = title;
        }

        String getId() {
            return id;
        }

        String getTitle() {
            return title;
        }

        void setTitle(String title) {
            this.title = title;
        }

        String getSlug() {
            return slug;
        }

        long getVersion() {
            return version;
        }

        List<String> getCalls() {
            return calls;
        }

        void failIn(String callback) {
            failsIn = callback;
        }

        private void called(String callback) {
            calls.add(callback);
            if (callback.equals(failsIn)) {
                throw new ArithmeticException(callback);
            }
        }

        @PrePersist
        private void prePersist() {
            slug = "new-" + title;
            called("PrePersist");
        }

        @PostPersist
        protected void postPersist() {
            called("PostPersist with id " + (id != null));
        }

        @PreUpdate
        void preUpdate() {
            slug = "changed-" + title;
            called("PreUpdate");
        }

        @PostUpdate
        public void postUpdate() {
            called("PostUpdate");
        }

        @PreRemove
        private void preRemove() {
            called("PreRemove");
        }

        @PostRemove
        private void postRemove() {
            called("PostRemove");
        }

        @PostLoad
        private void postLoad() {
            called("PostLoad " + title);
        }
    }

    private static String stored(String title) {
        Task task = new Task(title);
        unit.persist(task);
        unit.requests().reset();
        return task.getId();
    }

    @Test
    void persistRunsItsCallbacksAroundTheFlush() {
        Task task = new Task("a");
        unit.inTransaction(em -> {
            em.persist(task);
            assertEquals(List.of("PrePersist"), task.getCalls());
            em.flush();
            assertEquals(List.of("PrePersist", "PostPersist with id true"), task.getCalls());
        });
        assertEquals(List.of("PrePersist", "PostPersist with id true"), task.getCalls());
    }

    @Test
    void whatPrePersistSetsIsStored() {
        String id = stored("a");
        assertEquals("new-a", unit.table().text("Task#" + id, "Task", "slug"));
    }

    @Test
    void loadingRunsPostLoadOnceTheStateIsThere() {
        String id = stored("a");
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, id);
            assertEquals(List.of("PostLoad a"), task.getCalls());
            assertSame(task, em.find(Task.class, id));
            assertEquals(List.of("PostLoad a"), task.getCalls());
            em.refresh(task);
            assertEquals(List.of("PostLoad a", "PostLoad a"), task.getCalls());
        });
    }

    @Test
    void aReferenceRunsPostLoadWhenItIsRead() {
        String id = stored("a");
        unit.inTransaction(em -> {
            Task task = em.getReference(Task.class, id);
            assertEquals("a", task.getTitle());
            assertEquals(List.of("PostLoad a"), task.getCalls());
        });
    }

    @Test
    void anUpdateRunsItsCallbacksAndStoresWhatPreUpdateSets() {
        String id = stored("a");
        Task changed = unit.callInTransaction(em -> {
            Task task = em.find(Task.class, id);
            task.setTitle("b");
            return task;
        });
        assertEquals(List.of("PostLoad a", "PreUpdate", "PostUpdate"), changed.getCalls());
        assertEquals("changed-b", unit.table().text("Task#" + id, "Task", "slug"));
        assertEquals("changed-b", changed.getSlug());
        assertEquals(2, changed.getVersion());
    }

    @Test
    void withoutAChangeThereIsNoUpdate() {
        String id = stored("a");
        Task unchanged = unit.callInTransaction(em -> {
            Task task = em.find(Task.class, id);
            task.setTitle("a");
            return task;
        });
        assertEquals(List.of("PostLoad a"), unchanged.getCalls());
        unit.assertRequests("get app Task#" + id + "·Task");
    }

    @Test
    void removeRunsItsCallbacksAroundTheFlush() {
        String id = stored("a");
        unit.inTransaction(em -> {
            Task task = em.find(Task.class, id);
            em.remove(task);
            assertEquals(List.of("PostLoad a", "PreRemove"), task.getCalls());
            em.flush();
            assertEquals(List.of("PostLoad a", "PreRemove", "PostRemove"), task.getCalls());
        });
    }

    @Test
    void mergeOfANewInstanceRunsThemOnTheManagedCopy() {
        Task given = new Task("a");
        Task merged = unit.callInTransaction(em -> em.merge(given));
        assertEquals(List.of(), given.getCalls());
        assertEquals(List.of("PrePersist", "PostPersist with id true"), merged.getCalls());
        assertEquals("new-a", unit.table().text("Task#" + merged.getId(), "Task", "slug"));
    }

    @Test
    void anExceptionBeforePersistMarksForRollback() {
        assertFailsAndStoresNothing("PrePersist", true);
    }

    @Test
    void anExceptionAfterPersistRollsBack() {
        assertFailsAndStoresNothing("PostPersist with id true", false);
    }

    private static void assertFailsAndStoresNothing(String callback, boolean atOnce) {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Task task = new Task("a");
        task.failIn(callback);
        if (atOnce) {
            assertThrows(ArithmeticException.class, () -> em.persist(task));
        } else {
            em.persist(task);
        }
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertFalse(em.getTransaction().isActive());
        assertEquals(List.of(), unit.table().items());
    }

    @Test
    void anExceptionBeforeUpdateRollsBack() {
        assertUpdateFails("PreUpdate");
    }

    @Test
    void anExceptionAfterUpdateRollsBack() {
        assertUpdateFails("PostUpdate");
    }

    private static void assertUpdateFails(String callback) {
        String id = stored("a");
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Task task = em.find(Task.class, id);
        task.setTitle("b");
        task.failIn(callback);
        RollbackException failure =
                assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertEquals(callback, failure.getCause().getMessage());
        assertEquals("a", unit.table().text("Task#" + id, "Task", "title"));
    }

    @Test
    void anExceptionAtAFlushIsThrownAsItIs() {
        String id = stored("a");
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Task task = em.find(Task.class, id);
        em.remove(task);
        task.failIn("PostRemove");
        assertThrows(ArithmeticException.class, em::flush);
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertFalse(unit.table().items().isEmpty());
    }
}
