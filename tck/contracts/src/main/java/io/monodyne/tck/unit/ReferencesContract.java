package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lazy reference promises nothing: one of another type, or to nothing, is in the way of nobody. */
class ReferencesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Page.class, Pet.class, Dog.class, Cat.class);

    @Test
    void aReferenceOfAnotherTypeDoesNotHideWhatIsStoredFromItsType() {
        unit.persist(new Cat("1"));
        EntityManager em = unit.entityManager();
        em.getReference(Dog.class, "1");
        assertNotNull(em.find(Cat.class, "1"));
    }

    @Test
    void aReferenceOfAnotherTypeDoesNotHideWhatIsStoredFromTheRoot() {
        unit.persist(new Cat("1"));
        EntityManager em = unit.entityManager();
        em.getReference(Dog.class, "1");
        assertInstanceOf(Cat.class, em.find(Pet.class, "1"));
    }

    @Test
    void aReferenceOfAnotherTypeIsNoAnswerToAnotherReference() {
        unit.persist(new Cat("1"));
        EntityManager em = unit.entityManager();
        em.getReference(Dog.class, "1");
        Cat cat = em.getReference(Cat.class, "1");
        assertEquals("1", cat.getId());
        assertEquals(0, cat.getMice());
    }

    @Test
    void whereAReferenceFindsNothingANewEntityIsMerged() {
        unit.inTransaction(em -> {
            em.getReference(Page.class, "1");
            em.merge(new Page("1", "merged"));
        });
        assertEquals("merged", unit.table().text("Page#1", "Page", "text"));
    }

    @Test
    void whereAReferenceFindsNothingANewEntityIsPersisted() {
        unit.inTransaction(em -> {
            em.getReference(Page.class, "1");
            assertNull(em.find(Page.class, "1"));
            em.persist(new Page("1", "persisted"));
        });
        assertEquals("persisted", unit.table().text("Page#1", "Page", "text"));
    }
}
