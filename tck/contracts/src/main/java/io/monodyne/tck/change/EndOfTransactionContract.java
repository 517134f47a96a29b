package io.monodyne.tck.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a rollback and a failed commit leave (Jakarta Persistence 3.2, sections 3.3.3 and 7.5): the table as it was, all
 * instances detached, versions as they were before.
 */
class EndOfTransactionContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Article.class);

    private EntityManager em;
    private Article stored;
    private Article added;

    @BeforeEach
    void changeMuch() {
        unit.persist(new Article("7"), new Article("8"));
        unit.requests().reset();
        em = unit.entityManager();
        em.getTransaction().begin();
        stored = em.find(Article.class, "7");
        stored.setText3("other");
        added = new Article("9");
        em.persist(added);
        em.remove(em.find(Article.class, "8"));
        em.flush();
        unit.requests().reset();
    }

    private void assertAllDetachedAsBefore() {
        assertFalse(em.contains(stored));
        assertFalse(em.contains(added));
        assertEquals("other", stored.getText3(), "instances are not rolled back");
        assertEquals(1, stored.getVersion());
        assertEquals(0, added.getVersion());
    }

    @Test
    void aFlushSendsNothingAndARollbackNeither() {
        var before = unit.table().content();
        em.getTransaction().rollback();
        unit.assertRequests("");
        assertEquals(before, unit.table().content());
        assertEquals("text3", unit.table().text("Article#7", "Article", "text3"));
        assertFalse(unit.table().has("Article#9", "Article"));
        assertTrue(unit.table().has("Article#8", "Article"));
        assertAllDetachedAsBefore();
    }

    @Test
    void aCommitThatFailsWritesNothingAtAll() {
        unit.table().set("Article#7", "Article", "version", AttributeValue.fromN("5"));
        var before = unit.table().content();
        OptimisticLockException stale = TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(stored, stale.getEntity());
        assertEquals(before, unit.table().content());
        assertFalse(em.getTransaction().isActive());
        assertAllDetachedAsBefore();
    }

    @Test
    void aTransactionThatIsMarkedForRollbackDoesNotCommit() {
        em.getTransaction().setRollbackOnly();
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        unit.assertRequests("");
        assertAllDetachedAsBefore();
    }

    @Test
    void anExceptionMarksTheTransactionForRollback() {
        assertThrows(EntityExistsException.class, () -> em.persist(new Article("7")));
        assertTrue(em.getTransaction().getRollbackOnly());
        em.getTransaction().rollback();
        unit.assertRequests("");
    }

    @Test
    void theSameEntityManagerCanBeginAgain() {
        em.getTransaction().rollback();
        em.getTransaction().begin();
        Article again = em.find(Article.class, "7");
        assertEquals("text3", again.getText3());
        again.setText3("second");
        em.persist(added);
        em.getTransaction().commit();
        assertEquals("second", unit.table().text("Article#7", "Article", "text3"));
        assertTrue(unit.table().has("Article#9", "Article"));
        assertEquals(1, added.getVersion());
    }

    @Test
    void whatWasFlushedBelongsToTheTransactionAndSurvivesClear() {
        em.clear();
        assertEquals("other", em.find(Article.class, "7").getText3());
        assertNull(em.find(Article.class, "8"));
        assertEquals("text3", em.find(Article.class, "9").getText3());
        em.getTransaction().commit();
        assertEquals("other", unit.table().text("Article#7", "Article", "text3"));
        assertFalse(unit.table().has("Article#8", "Article"));
        assertTrue(unit.table().has("Article#9", "Article"));
    }

    @Test
    void anExceptionInTheWorkOfABlockRollsItBack() {
        em.getTransaction().rollback();
        var before = unit.table().content();
        assertThrows(
                IllegalStateException.class,
                () -> unit.inTransaction(other -> {
                    other.find(Article.class, "7").setText3("lost");
                    other.flush();
                    throw new IllegalStateException("the work fails");
                }));
        assertEquals(before, unit.table().content());
    }
}
