package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was flushed counts as stored for the rest of its transaction, though the entity manager has been cleared. */
class FlushedThenClearedContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Page.class, Draft.class, Badge.class);

    @Test
    void anIdThatWasPersistedIsNotPersistedAgain() {
        EntityExistsException refused = unit.failsToCommit(EntityExistsException.class, em -> {
            em.persist(new Page("1", "first"));
            em.flush();
            em.clear();
            em.persist(new Page("1", "second"));
        });
        assertTrue(refused.getMessage().contains("MD-FLUSH-23"), refused::getMessage);
        assertFalse(unit.table().has("Page#1", "Page"));
    }

    @Test
    void anIdThatWasChangedIsNotPersistedAgain() {
        unit.persist(new Page("1", "stored"));
        unit.failsToCommit(EntityExistsException.class, em -> {
            em.find(Page.class, "1").setText("changed");
            em.flush();
            em.clear();
            em.persist(new Page("1", "second"));
        });
        assertEquals("stored", unit.table().text("Page#1", "Page", "text"));
    }

    @Test
    void noOtherEntityMovesOntoIt() {
        unit.persist(new Badge("a", "one", "s-a"));
        var before = unit.table().content();
        EntityExistsException refused = unit.failsToCommit(EntityExistsException.class, em -> {
            em.persist(new Badge("c", "three", "s-c"));
            em.flush();
            em.clear();
            em.find(Badge.class, "a").setId("c");
        });
        assertTrue(refused.getMessage().contains("MD-FLUSH-23"), refused::getMessage);
        assertEquals(before, unit.table().content());
    }

    @Test
    void anIdThatWasRemovedMayBePersistedAgain() {
        unit.persist(new Page("1", "stored"));
        unit.inTransaction(em -> {
            em.remove(em.find(Page.class, "1"));
            em.flush();
            em.clear();
            em.persist(new Page("1", "second"));
        });
        assertEquals("second", unit.table().text("Page#1", "Page", "text"));
    }

    @Test
    void aForcedIncrementReachesTheInstanceThatIsManagedAtCommit() {
        unit.persist(new Draft("1", "first"));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.lock(em.find(Draft.class, "1"), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.clear();
        Draft draft = em.find(Draft.class, "1");
        em.getTransaction().commit();
        assertEquals(2, draft.getVersion());
        em.getTransaction().begin();
        draft.setText("later");
        em.getTransaction().commit();
        assertEquals("later", unit.table().text("Draft#1", "Draft", "text"));
        assertEquals("3", unit.table().attribute("Draft#1", "Draft", "version").n());
    }
}
