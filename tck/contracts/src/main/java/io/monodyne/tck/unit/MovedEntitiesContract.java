package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entity that leaves its key takes along all that is stored of it, whatever comes to that key in the same unit of work. */
class MovedEntitiesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Badge.class, Page.class);

    @BeforeEach
    void store() {
        unit.persist(new Badge("a", "one", "s-a"), new Badge("b", "two", "s-b"), new Page("p", "page"));
    }

    private Map<String, Map<String, AttributeValue>> content() {
        return unit.table().content();
    }

    /** As another one would, in the middle of the transaction of the test. */
    private void changeMeanwhile(String id) {
        unit.inTransaction(other -> other.find(Badge.class, id).setText("important"));
    }

    @Test
    void anIdOfNullIsRefusedWhereIdsMove() {
        var before = content();
        PersistenceException refused = unit.failsToCommit(
                PersistenceException.class, em -> em.find(Badge.class, "a").setId(null));
        assertTrue(refused.getMessage().contains("MD-FLUSH-02"), refused::getMessage);
        assertEquals(before, content());
    }

    @Test
    void anIdOfNullIsRefusedWhereIdsStay() {
        var before = content();
        PersistenceException refused = unit.failsToCommit(
                PersistenceException.class, em -> em.find(Page.class, "p").setId(null));
        assertTrue(refused.getMessage().contains("MD-FLUSH-02"), refused::getMessage);
        assertEquals(before, content());
    }

    @Test
    void aChangeByAnotherIsNotLostWhereSomethingNewComesToTheOldKey() {
        unit.failsToCommit(OptimisticLockException.class, em -> {
            em.find(Badge.class, "a").setId("c");
            em.flush();
            em.persist(new Badge("a", "new", "s-new"));
            changeMeanwhile("a");
        });
        assertEquals("important", unit.table().text("BADGE#a", "BADGE", "text"));
        assertFalse(unit.table().has("BADGE#c", "BADGE"));
    }

    @Test
    void somethingNewComesToAnOldKeyThatNobodyElseHasChanged() {
        unit.inTransaction(em -> {
            em.find(Badge.class, "a").setId("c");
            em.flush();
            em.persist(new Badge("a", "new", "s-new"));
        });
        assertEquals("new", unit.table().text("BADGE#a", "BADGE", "text"));
        assertEquals("one", unit.table().text("BADGE#c", "BADGE", "text"));
        assertEquals("BADGE#a$BADGE", unit.table().text("UNIQUE#Badge.serial#s-new", "UNIQUE", "owner"));
        assertEquals("BADGE#c$BADGE", unit.table().text("UNIQUE#Badge.serial#s-a", "UNIQUE", "owner"));
    }

    @Test
    void aChangeByAnotherIsNotLostWhereAnEntityMovesThereAndBack() {
        unit.failsToCommit(OptimisticLockException.class, em -> {
            Badge badge = em.find(Badge.class, "a");
            badge.setId("c");
            em.flush();
            badge.setId("a");
            em.flush();
            changeMeanwhile("a");
        });
        assertEquals("important", unit.table().text("BADGE#a", "BADGE", "text"));
    }

    @Test
    void aUniqueValueGivenToAnotherIsNotTakenBackByMovingThereAndBack() {
        unit.failsToCommit(OptimisticLockException.class, em -> {
            Badge badge = em.find(Badge.class, "a");
            badge.setId("c");
            em.flush();
            badge.setId("a");
            em.flush();
            unit.inTransaction(other -> other.find(Badge.class, "a").setSerial("s-other"));
        });
        assertEquals("s-other", unit.table().text("BADGE#a", "BADGE", "serial"));
        assertTrue(unit.table().has("UNIQUE#Badge.serial#s-other", "UNIQUE"));
    }

    @Test
    void anEntityMovesOntoOneThatIsRemovedBefore() {
        unit.inTransaction(em -> {
            Badge moved = em.find(Badge.class, "a");
            em.remove(em.find(Badge.class, "b"));
            moved.setId("b");
        });
        assertMovedOntoTheOther();
    }

    @Test
    void anEntityMovesOntoOneThatIsRemovedAfterwards() {
        unit.inTransaction(em -> {
            Badge moved = em.find(Badge.class, "a");
            Badge removed = em.find(Badge.class, "b");
            moved.setId("b");
            em.remove(removed);
        });
        assertMovedOntoTheOther();
    }

    private void assertMovedOntoTheOther() {
        assertFalse(unit.table().has("BADGE#a", "BADGE"));
        assertEquals("one", unit.table().text("BADGE#b", "BADGE", "text"));
        assertEquals("BADGE#b$BADGE", unit.table().text("UNIQUE#Badge.serial#s-a", "UNIQUE", "owner"));
        assertFalse(unit.table().has("UNIQUE#Badge.serial#s-b", "UNIQUE"));
    }
}
