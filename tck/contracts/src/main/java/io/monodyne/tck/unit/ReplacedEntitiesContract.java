package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity that is removed and replaced by another one of its id in the same unit of work. */
class ReplacedEntitiesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Badge.class, Page.class, Pet.class, Dog.class, Cat.class);

    @Test
    void aUniqueValueThatTheReplacementKeepsMustStillBeItsOwn() {
        unit.persist(new Badge("a", "one", "s-1"));
        unit.failsToCommit(OptimisticLockException.class, em -> {
            em.remove(em.find(Badge.class, "a"));
            em.flush();
            em.persist(new Badge("a", "two", "s-1"));
            unit.inTransaction(other -> other.find(Badge.class, "a").setSerial("s-2"));
        });
        assertEquals("s-2", unit.table().text("BADGE#a", "BADGE", "serial"));
        unit.persist(new Badge("b", "takes what is free", "s-1"));
        RollbackException refused =
                assertThrows(RollbackException.class, () -> unit.persist(new Badge("c", "takes what is not", "s-2")));
        assertEquals(UniqueViolationException.class, refused.getCause().getClass());
    }

    @Test
    void aUniqueValueStaysWithTheReplacement() {
        unit.persist(new Badge("a", "one", "s-1"));
        unit.inTransaction(em -> {
            em.remove(em.find(Badge.class, "a"));
            em.flush();
            em.persist(new Badge("a", "two", "s-1"));
        });
        assertEquals("two", unit.table().text("BADGE#a", "BADGE", "text"));
        assertEquals("BADGE#a$BADGE", unit.table().text("UNIQUE#Badge.serial#s-1", "UNIQUE", "owner"));
    }

    @Test
    void theReplacementNeedsNoFlushBetween() {
        unit.persist(new Page("1", "old"));
        unit.inTransaction(em -> {
            em.remove(em.find(Page.class, "1"));
            em.persist(new Page("1", "new"));
        });
        assertEquals("new", unit.table().text("Page#1", "Page", "text"));
    }

    @Test
    void theReplacementMayBeOfAnotherTypeOfTheHierarchy() {
        unit.persist(new Dog("1"));
        unit.inTransaction(em -> {
            em.remove(em.find(Pet.class, "1"));
            em.persist(new Cat("1"));
        });
        assertEquals("Cat", unit.table().text("Pet#1", "Pet", "_type"));
        assertTrue(unit.table().item("Pet#1", "Pet").containsKey("mice"));
    }
}
