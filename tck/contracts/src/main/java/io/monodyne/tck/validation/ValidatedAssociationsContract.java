package io.monodyne.tck.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Validation loads nothing and follows no association: every entity is validated when it is written itself. */
public class ValidatedAssociationsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Owner.class);

    @BeforeEach
    void store() {
        Owner root = new Owner("root", "Root", null);
        Owner ann = new Owner("ann", "Ann", root);
        ann.getPartners().add(new Owner("bob", "Bob", root));
        unit.persist(root, ann);
        unit.table().remove("Owner#root", "Owner", "name"); // by somebody who does not validate
        unit.requests().reset();
    }

    private static String path(ConstraintViolationException failure) {
        assertEquals(1, failure.getConstraintViolations().size());
        return failure.getConstraintViolations()
                .iterator()
                .next()
                .getPropertyPath()
                .toString();
    }

    @Test
    void neitherReferencesNorCollectionsAreLoaded() {
        PersistenceUnitUtil util = unit.factory().getPersistenceUnitUtil();
        unit.inTransaction(em -> {
            Owner ann = em.find(Owner.class, "ann");
            ann.setName("Anna");
            em.flush();
            assertFalse(util.isLoaded(ann, "parent"));
            assertFalse(util.isLoaded(ann, "partners"));
        });
        unit.assertRequests("""
            get app Owner#ann·Owner
            update app Owner#ann·Owner  set version=2, name='Anna', _wt=*   if version=1 and _type='Owner'\
            """);
    }

    @Test
    void loadedAssociationsAreValidatedAndNotFollowed() {
        unit.inTransaction(em -> {
            Owner ann = em.find(Owner.class, "ann");
            assertNull(ann.getParent().getName());
            assertEquals("Bob", ann.getPartners().get(0).getName());
            ann.setName("Anna"); // her parent is not valid, and not written
        });
        ConstraintViolationException tooMany = unit.failsToCommit(ConstraintViolationException.class, em -> {
            Owner ann = em.find(Owner.class, "ann");
            assertEquals(1, ann.getPartners().size());
            ann.getPartners().add(new Owner("carl", "Carl", ann));
        });
        assertEquals("partners", path(tooMany));
        ConstraintViolationException missing = unit.failsToCommit(
                ConstraintViolationException.class,
                em -> em.find(Owner.class, "ann").setParent(null));
        assertEquals("parent", path(missing));
    }

    @Test
    void whatIsPersistedByCascadeIsValidatedItself() {
        Owner invalid = new Owner("dora", "", null);
        ConstraintViolationException failure = unit.failsToCommit(ConstraintViolationException.class, em -> {
            Owner carl = new Owner("carl", "Carl", null);
            carl.getPartners().add(invalid);
            em.persist(carl);
        });
        assertEquals("name", path(failure));
        assertEquals(
                invalid, failure.getConstraintViolations().iterator().next().getRootBean());
        unit.assertRequests("");
    }

    @Test
    void anUnreadReferenceIsOneThatIsThere() {
        unit.inTransaction(em -> {
            Owner carl = new Owner("carl", "Carl", em.getReference(Owner.class, "root"));
            em.persist(carl);
            em.flush();
            assertFalse(unit.factory().getPersistenceUnitUtil().isLoaded(carl.getParent()));
        });
        assertTrue(unit.table().has("Owner#carl", "Owner"));
        assertFalse(unit.requests().sent().stream().anyMatch(request -> request.startsWith("get")));
    }

    @Test
    void aReferenceThatIsRemovedUnreadIsReadOnceAndNotValidated() {
        unit.inTransaction(em -> em.remove(em.getReference(Owner.class, "root")));
        assertFalse(unit.table().has("Owner#root", "Owner"));
    }

    @Test
    void marksAreAsTheyWere() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Owner ann = em.find(Owner.class, "ann");
        Owner bob = em.find(Owner.class, "bob");
        ann.setName("Anna");
        em.flush();
        em.flush();
        em.getTransaction().commit();
        assertEquals(3, unit.requests().sent().size());
        unit.requests().reset();
        em.getTransaction().begin();
        bob.setName("Bert");
        em.getTransaction().commit();
        unit.assertRequests(
                "update app Owner#bob·Owner  set version=2, name='Bert', _wt=*   if version=1 and _type='Owner'");
    }
}
