package io.monodyne.tck.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An invalid entity is never sent, nor anything of its unit of work (Jakarta Persistence 3.2, section 3.6.1). */
public class ValidationContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class);

    private static final String TOO_LONG = "t".repeat(Ticket.LONGEST + 1);

    private static String stored(String title) {
        Ticket ticket = new Ticket(title);
        unit.persist(ticket);
        unit.requests().reset();
        return ticket.getId();
    }

    private static Set<String> paths(ConstraintViolationException invalid) {
        Set<String> paths = new TreeSet<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            paths.add(violation.getPropertyPath().toString());
        }
        return paths;
    }

    @Test
    void aValidEntityIsStoredWithWhatItGotOnTheWay() {
        Ticket ticket = new Ticket("opera");
        unit.persist(ticket);
        assertEquals(1L, ticket.getVersion());
        assertEquals("new", ticket.getState());
        assertEquals("opera#new", ticket.getLabel());
        unit.inTransaction(em -> em.find(Ticket.class, ticket.getId()).setTitle("ballet"));
        unit.inTransaction(em -> {
            Ticket changed = em.find(Ticket.class, ticket.getId());
            assertEquals("ballet#changed", changed.getLabel());
            em.remove(changed);
        });
        assertTrue(unit.table().items().isEmpty());
    }

    @Test
    void anInvalidNewEntityFailsTheCommitAndNothingIsSent() {
        Ticket invalid = new Ticket(" ");
        ConstraintViolationException failure = unit.failsToCommit(ConstraintViolationException.class, em -> {
            em.persist(new Ticket("valid, before it"));
            em.persist(invalid);
            em.persist(new Ticket("valid, after it"));
        });
        assertEquals(Set.of("title"), paths(failure));
        assertEquals(
                "MD-VALID-05: Ticket can't be inserted, as it is not valid: title must not be blank."
                        + " Correct its state and repeat the work; nothing was sent.",
                failure.getMessage());
        unit.assertRequests("");
        assertNull(invalid.getVersion(), "it has the version back that it had");
    }

    @Test
    void anInvalidChangeFailsTheCommitAndNothingIsSent() {
        String id = stored("opera");
        ConstraintViolationException failure = unit.failsToCommit(ConstraintViolationException.class, em -> {
            em.persist(new Ticket("valid"));
            em.find(Ticket.class, id).setTitle(TOO_LONG);
        });
        assertEquals(Set.of("title"), paths(failure));
        assertTrue(failure.getMessage().startsWith("MD-VALID-05: Ticket can't be updated"), failure.getMessage());
        unit.assertRequests("get app Ticket#" + id + "·Ticket");
        assertEquals("opera", unit.table().text("Ticket#" + id, "Ticket", "title"));
    }

    @Test
    void aFlushThrowsTheViolationsAsTheyAreAndMarksTheTransaction() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.persist(new Ticket("valid"));
        Ticket invalid = new Ticket(TOO_LONG);
        em.persist(invalid);
        ConstraintViolationException failure = assertThrows(ConstraintViolationException.class, em::flush);
        ConstraintViolation<?> violation =
                failure.getConstraintViolations().iterator().next();
        assertSame(invalid, violation.getRootBean());
        assertSame(Ticket.class, violation.getRootBeanClass());
        assertTrue(em.getTransaction().getRollbackOnly());
        em.getTransaction().rollback();
        unit.assertRequests("");
        assertNull(invalid.getVersion());
    }

    @Test
    void whatBecomesInvalidAfterItWasPersistedIsNotSent() {
        unit.failsToCommit(ConstraintViolationException.class, em -> {
            Ticket ticket = new Ticket("opera");
            em.persist(ticket);
            ticket.setTitle("");
        });
        unit.assertRequests("");
    }

    @Test
    void whatBecomesInvalidAfterItWasFlushedIsNotSent() {
        ConstraintViolationException failure = unit.failsToCommit(ConstraintViolationException.class, em -> {
            Ticket ticket = new Ticket("opera");
            em.persist(ticket);
            em.flush();
            ticket.setTitle("");
        });
        assertEquals(Set.of("title"), paths(failure));
        unit.assertRequests("");
    }

    @Test
    void whatIsCompletedBetweenPersistAndFlushIsValid() {
        Ticket ticket = new Ticket(null);
        unit.inTransaction(em -> {
            em.persist(ticket);
            ticket.setTitle("opera");
        });
        assertEquals("opera", unit.table().text("Ticket#" + ticket.getId(), "Ticket", "title"));
    }

    @Test
    void aMergedStateIsValidated() {
        String id = stored("opera");
        Ticket detached = unit.callInTransaction(em -> em.find(Ticket.class, id));
        detached.setTitle("");
        unit.failsToCommit(ConstraintViolationException.class, em -> em.merge(detached));
        assertEquals("opera", unit.table().text("Ticket#" + id, "Ticket", "title"));
    }

    @Test
    void theStateThatCallbacksLeaveIsValidated() {
        String id = stored("opera");
        unit.inTransaction(em -> em.find(Ticket.class, id).setTitle("ballet")); // its state is set by the callback
        ConstraintViolationException failure = unit.failsToCommit(
                ConstraintViolationException.class,
                em -> em.find(Ticket.class, id).setTitle(null));
        assertEquals(Set.of("title", "state", "label"), paths(failure));
    }

    @Test
    void violationsComeBeforeTheRefusalOfNullsByTheMapping() {
        ConstraintViolationException failure =
                unit.failsToCommit(ConstraintViolationException.class, em -> em.persist(new Ticket(null)));
        assertEquals(Set.of("title", "label"), paths(failure));
    }

    @Test
    void constraintsOfNoAttributeSeeTheWholeEntity() {
        Ticket ticket = new Ticket("opera");
        ticket.setSeats(2);
        ticket.take(2);
        unit.persist(ticket);
        ConstraintViolationException failure = unit.failsToCommit(
                ConstraintViolationException.class,
                em -> em.find(Ticket.class, ticket.getId()).take(1));
        assertEquals(Set.of("sufficient"), paths(failure));
        assertTrue(failure.getMessage().contains("sufficient must have enough seats"), failure.getMessage());
    }

    @Test
    void whatIsOnlyReadOrRemovedMayBeInvalid() {
        String id = stored("opera");
        unit.table().remove("Ticket#" + id, "Ticket", "state");
        unit.requests().reset();
        unit.inTransaction(em -> assertNull(em.find(Ticket.class, id).getState()));
        unit.inTransaction(em -> {
            Ticket ticket = em.find(Ticket.class, id);
            ticket.setTitle(TOO_LONG);
            em.remove(ticket);
        });
        assertFalse(unit.table().has("Ticket#" + id, "Ticket"));
    }

    @Test
    void anEntityThatWasReadIsItsOwnRoot() {
        String id = stored("opera");
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Ticket ticket = em.find(Ticket.class, id);
        ticket.setTitle("");
        ConstraintViolationException failure = assertThrows(ConstraintViolationException.class, em::flush);
        ConstraintViolation<?> violation =
                failure.getConstraintViolations().iterator().next();
        assertSame(ticket, violation.getRootBean());
        assertTrue(Ticket.class.isAssignableFrom(violation.getRootBeanClass()));
        assertTrue(failure.getMessage().contains(": Ticket can't be updated"), failure.getMessage());
    }

    @Test
    void aValidChangeIsOneRequestAndChangesNothingElse() {
        String id = stored("opera");
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Ticket ticket = em.find(Ticket.class, id);
        ticket.setTitle("ballet");
        em.getTransaction().commit();
        unit.assertRequests("get app Ticket#" + id + "·Ticket\n"
                + "update app Ticket#" + id + "·Ticket  set version=2, title='ballet', state='changed',"
                + " label='ballet#changed', _wt=*   if version=1 and _type='Ticket'");
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
    }
}
