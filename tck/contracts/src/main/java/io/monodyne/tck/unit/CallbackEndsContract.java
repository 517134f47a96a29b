package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Transient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A callback that breaks off, or tries to end what it runs in, never leaves a part of the changes stored. */
class CallbackEndsContract {

    /** Does in its callbacks what it is told to. */
    @Entity
    static class Job {
        @Id
        private String id;

        private String state;

        @Transient
        private Runnable beforeUpdate = () -> {};

        @Transient
        private Runnable afterUpdate = () -> {};

        protected Job() {}

        Job(String id) {
            this.id = id;
            this.state = "new";
        }

        void setState(String state) {
            this.state = state;
        }

        String getState() {
            return state;
        }

        void before(Runnable action) {
            beforeUpdate = action;
        }

        void after(Runnable action) {
            afterUpdate = action;
        }

        @PreUpdate
        void aboutToBeUpdated() {
            beforeUpdate.run();
        }

        @PostUpdate
        void updated() {
            afterUpdate.run();
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Job.class);

    private EntityManager em;
    private Map<String, Map<String, AttributeValue>> before;

    @BeforeEach
    void store() {
        unit.persist(new Job("1"), new Job("2"), new Job("3"));
        before = unit.table().content();
        em = unit.entityManager();
        em.getTransaction().begin();
        for (String id : new String[] {"1", "2", "3"}) {
            job(id).setState("changed");
        }
    }

    private Job job(String id) {
        return em.find(Job.class, id);
    }

    private static Runnable failingOnce(Error error) {
        boolean[] failed = {false};
        return () -> {
            if (!failed[0]) {
                failed[0] = true;
                throw error;
            }
        };
    }

    private void assertCallbackRefused() {
        RollbackException rolledBack = assertThrows(RollbackException.class, em.getTransaction()::commit);
        assertSame(IllegalStateException.class, rolledBack.getCause().getClass());
        assertTrue(rolledBack.getCause().getMessage().contains("MD-SESSION-28"), rolledBack::getMessage);
        assertFalse(em.getTransaction().isActive());
        assertEquals(before, unit.table().content());
    }

    @Test
    void anErrorDuringAFlushMarksForRollback() {
        AssertionError error = new AssertionError("in a callback");
        job("2").before(failingOnce(error));
        assertSame(error, assertThrows(AssertionError.class, em::flush));
        assertTrue(em.getTransaction().getRollbackOnly());
        assertThrows(RollbackException.class, em.getTransaction()::commit);
        assertEquals(before, unit.table().content());
    }

    @Test
    void anErrorDuringACommitRollsBack() {
        AssertionError error = new AssertionError("in a callback");
        job("2").before(failingOnce(error));
        assertSame(error, assertThrows(AssertionError.class, em.getTransaction()::commit));
        assertFalse(em.getTransaction().isActive());
        assertEquals(before, unit.table().content());
    }

    @Test
    void aCallbackCannotCommitTheTransactionThatIsBeingCommitted() {
        job("1").after(() -> em.getTransaction().commit());
        assertCallbackRefused();
    }

    @Test
    void aCallbackCannotRollBackTheTransactionThatIsBeingCommitted() {
        job("1").after(() -> em.getTransaction().rollback());
        assertCallbackRefused();
    }

    @Test
    void aCallbackCannotCommitTheTransactionThatIsBeingFlushed() {
        job("1").after(() -> em.getTransaction().commit());
        assertFlushRefused();
    }

    @Test
    void aCallbackCannotRollBackTheTransactionThatIsBeingFlushed() {
        job("1").after(() -> em.getTransaction().rollback());
        assertFlushRefused();
    }

    private void assertFlushRefused() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, em::flush);
        assertTrue(refused.getMessage().contains("MD-SESSION-28"), refused::getMessage);
        assertTrue(em.getTransaction().getRollbackOnly());
        assertThrows(RollbackException.class, em.getTransaction()::commit);
        assertEquals(before, unit.table().content());
    }

    @Test
    void aMarkForRollbackByACallbackHolds() {
        job("1").after(() -> em.getTransaction().setRollbackOnly());
        assertThrows(RollbackException.class, em.getTransaction()::commit);
        assertFalse(em.getTransaction().isActive());
        assertEquals(before, unit.table().content());
    }

    @Test
    void anExceptionOfTheEntityManagerThatACallbackCatchesHoldsToo() {
        job("1").after(() -> assertThrows(EntityExistsException.class, () -> em.persist(new Job("2"))));
        assertThrows(RollbackException.class, em.getTransaction()::commit);
        assertEquals(before, unit.table().content());
    }

    @Test
    void theNextTransactionCanBeCommitted() {
        job("1").after(() -> em.getTransaction().commit());
        assertCallbackRefused();
        em.getTransaction().begin();
        job("1").setState("changed");
        em.getTransaction().commit();
        assertEquals("changed", unit.table().text("Job#1", "Job", "state"));
    }

    @Test
    void whatACallbackLetsGoIsNotFlushed() {
        job("1").after(em::clear);
        em.getTransaction().commit();
        assertEquals("changed", unit.table().text("Job#1", "Job", "state"));
        assertEquals("new", unit.table().text("Job#2", "Job", "state"));
        assertEquals("new", unit.table().text("Job#3", "Job", "state"));
    }

    @Test
    void anEntityThatItsCallbackRemovesIsRemoved() {
        Job removed = job("2");
        removed.before(() -> em.remove(removed));
        em.getTransaction().commit();
        assertFalse(em.contains(removed));
        assertFalse(unit.table().has("Job#2", "Job"));
        assertEquals("changed", unit.table().text("Job#3", "Job", "state"));
    }
}
