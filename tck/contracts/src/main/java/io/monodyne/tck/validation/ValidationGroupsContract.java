package io.monodyne.tck.validation;

import static jakarta.persistence.PersistenceConfiguration.VALIDATION_GROUP_PRE_PERSIST;
import static jakarta.persistence.PersistenceConfiguration.VALIDATION_GROUP_PRE_REMOVE;
import static jakarta.persistence.PersistenceConfiguration.VALIDATION_GROUP_PRE_UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which constraints count when (Jakarta Persistence 3.2, section 3.6.1.1). */
public class ValidationGroupsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Permit.class)
            .with(VALIDATION_GROUP_PRE_PERSIST, Permit.Applied.class.getName())
            .with(VALIDATION_GROUP_PRE_UPDATE, " " + Permit.Decided.class.getName() + " , " + Default.class.getName())
            .with(VALIDATION_GROUP_PRE_REMOVE, new Class<?>[] {Permit.Returned.class});

    private static void fails(EntityManagerFactory factory, String path, Consumer<EntityManager> work) {
        RollbackException failure = assertThrows(RollbackException.class, () -> factory.runInTransaction(work));
        ConstraintViolationException invalid = assertInstanceOf(ConstraintViolationException.class, failure.getCause());
        assertEquals(
                List.of(path),
                invalid.getConstraintViolations().stream()
                        .map(violation -> violation.getPropertyPath().toString())
                        .toList());
    }

    private static void fails(String path, Consumer<EntityManager> work) {
        fails(unit.factory(), path, work);
    }

    private EntityManagerFactory with(String property, Object value) {
        return unit.open(Map.of(property, value), Permit.class);
    }

    @Test
    void eachEventHasItsOwnGroups() {
        fails("applicant", em -> em.persist(new Permit("7", "", 0)));
        unit.persist(new Permit("7", "ann", 0)); // how many pages is not asked of what is new
        fails("decision", em -> {
            Permit permit = em.find(Permit.class, "7");
            permit.setApplicant("");
            permit.decide(null);
            permit.setPages(1);
        });
        unit.inTransaction(em -> {
            Permit permit = em.find(Permit.class, "7");
            permit.setPages(1);
            permit.decide("granted");
        });
        unit.requests().reset();
        fails("returned", em -> em.remove(em.find(Permit.class, "7")));
        unit.assertRequests("get app Permit#7·Permit");
        unit.inTransaction(em -> {
            Permit permit = em.find(Permit.class, "7");
            permit.giveBack();
            em.remove(permit);
        });
        assertFalse(unit.table().has("Permit#7", "Permit"));
    }

    @Test
    void severalGroupsAreAskedTogether() {
        unit.persist(new Permit("7", "ann", 0));
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    em.find(Permit.class, "7").setApplicant("bob");
                }));
        assertEquals(
                2,
                ((ConstraintViolationException) failure.getCause())
                        .getConstraintViolations()
                        .size());
    }

    @Test
    void aRefusedRemovalIsToldByTheFlushOrByTheNextOfThatIdentity() {
        unit.persist(new Permit("7", "ann", 1));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.remove(em.find(Permit.class, "7"));
        assertThrows(ConstraintViolationException.class, () -> em.persist(new Permit("7", "bob", 1)));
        assertTrue(em.getTransaction().getRollbackOnly());
        em.getTransaction().rollback();
        em.getTransaction().begin();
        em.remove(em.find(Permit.class, "7"));
        assertThrows(ConstraintViolationException.class, em::flush);
        em.getTransaction().rollback();
        assertTrue(unit.table().has("Permit#7", "Permit"));
    }

    @Test
    void whatWasNeverFlushedIsRemovedWithoutBeingAsked() {
        unit.inTransaction(em -> {
            Permit permit = new Permit("7", "", 0);
            em.persist(permit);
            em.remove(permit);
        });
        unit.assertRequests("");
    }

    @Test
    void anEmptyListOfGroupsIsNoValidation() {
        for (Object none : List.of("", " ", List.of(), new Class<?>[0])) {
            unit.table().clear();
            with(VALIDATION_GROUP_PRE_PERSIST, none).runInTransaction(em -> em.persist(new Permit("7", "", 0)));
            assertTrue(unit.table().has("Permit#7", "Permit"));
        }
    }

    @Test
    void aSequenceStopsAtTheFirstGroupThatFails() {
        EntityManagerFactory sequence = with(VALIDATION_GROUP_PRE_PERSIST, Permit.Everything.class);
        fails(sequence, "applicant", em -> em.persist(new Permit("7", "", 0)));
        fails(sequence, "decision", em -> em.persist(new Permit("7", "ann", 0)));
    }

    @Test
    void whatIsNoGroupIsRefusedWhenTheFactoryIsMade() {
        for (Object wrong : List.of("com.example.Missing", String.class, "java.lang.String", "Applied,,")) {
            PersistenceException refusal =
                    assertThrows(PersistenceException.class, () -> with(VALIDATION_GROUP_PRE_UPDATE, wrong));
            assertTrue(refusal.getMessage().startsWith("MD-VALID-04"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains(VALIDATION_GROUP_PRE_UPDATE), refusal.getMessage());
        }
    }
}
