package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ReadConsistency;
import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries within a persistence context: what they see of it, what they leave in it, and how they are told otherwise. */
public class QueryContextContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class);

    private EntityManager em;
    private Buyer ann;

    @BeforeEach
    void fill() {
        ann = new Buyer("a", "Ann", "Rome");
        unit.persist(ann, new Purchase(1, ann, State.OPEN, 5), new Purchase(2, ann, State.PAID, 7));
        unit.requests().reset();
        em = unit.entityManager();
    }

    private List<Long> open() {
        return open(em.createQuery("select p.id from Purchase p where p.state = :s order by p.id", Long.class));
    }

    private static List<Long> open(TypedQuery<Long> query) {
        return query.setParameter("s", State.OPEN).getResultList();
    }

    @Test
    void aQuerySeesWhatItsTransactionHasChangedAndNothingIsWritten() {
        em.getTransaction().begin();
        em.persist(new Purchase(3, em.getReference(Buyer.class, "a"), State.OPEN, 1));
        em.find(Purchase.class, 2L).setState(State.OPEN);
        em.remove(em.find(Purchase.class, 1L));
        assertEquals(List.of(2L, 3L), open());
        assertFalse(unit.requests().sent().stream()
                .anyMatch(request -> request.startsWith("put") || request.startsWith("transact")));
        em.getTransaction().rollback();
        em.clear();
        assertEquals(List.of(1L), open());
    }

    @Test
    void aQueryThatFlushesAtCommitDoesNotSeeWhatIsNotFlushed() {
        em.getTransaction().begin();
        em.find(Purchase.class, 2L).setState(State.OPEN);
        TypedQuery<Long> query =
                em.createQuery("select p.id from Purchase p where p.state = :s order by p.id", Long.class);
        assertEquals(FlushModeType.AUTO, query.getFlushMode());
        query.setFlushMode(FlushModeType.COMMIT);
        assertEquals(FlushModeType.COMMIT, query.getFlushMode());
        assertEquals(List.of(1L), open(query));
        em.setFlushMode(FlushModeType.COMMIT);
        assertEquals(List.of(1L), open());
        em.setFlushMode(FlushModeType.AUTO);
        assertEquals(List.of(1L, 2L), open());
    }

    @Test
    void outsideATransactionNothingIsFlushed() {
        em.find(Purchase.class, 2L).setState(State.OPEN);
        assertEquals(List.of(1L), open());
    }

    @Test
    void aManagedEntityStaysAsItIs() {
        Purchase managed = em.find(Purchase.class, 1L);
        managed.setPieces(99);
        Purchase found = em.createQuery("select p from Purchase p where p.id = 1", Purchase.class)
                .getSingleResult();
        assertSame(managed, found);
        assertEquals(99, found.getPieces());
    }

    @Test
    void whatWasFoundIsManagedAndItsChangesAreWritten() {
        em.getTransaction().begin();
        em.createQuery("select p from Purchase p where p.pieces = 7", Purchase.class)
                .getSingleResult()
                .setPieces(8);
        em.getTransaction().commit();
        assertEquals(8, unit.entityManager().find(Purchase.class, 2L).getPieces());
    }

    @Test
    void lockedResultsAreCheckedAtCommit() {
        TypedQuery<Purchase> query = em.createQuery("select p from Purchase p where p.id = 1", Purchase.class);
        assertEquals(LockModeType.NONE, query.getLockMode());
        query.setLockMode(LockModeType.OPTIMISTIC);
        assertEquals(LockModeType.OPTIMISTIC, query.getLockMode());
        assertThrows(TransactionRequiredException.class, query::getResultList);
        em.getTransaction().begin();
        Purchase found = query.getSingleResult();
        assertEquals(LockModeType.OPTIMISTIC, em.getLockMode(found));
        unit.inTransaction(other -> other.find(Purchase.class, 1L).setPieces(50));
        TestUnit.failsToCommit(jakarta.persistence.OptimisticLockException.class, em);
    }

    @Test
    void aForcedIncrementAdvancesTheVersion() {
        em.getTransaction().begin();
        em.createQuery("select b, p from Purchase p join p.buyer b where p.id = 1")
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getResultList();
        unit.requests().reset();
        em.getTransaction().commit();
        assertEquals(
                2,
                unit.requests()
                        .sent()
                        .get(0)
                        .lines()
                        .filter(line -> line.contains("version=2"))
                        .count(),
                () -> unit.requests().sent().toString());
    }

    @Test
    void noLockThatOthersWaitForIsPromised() {
        em.getTransaction().begin();
        TypedQuery<Purchase> query =
                em.createQuery("from Purchase", Purchase.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        assertThrows(PersistenceException.class, query::getResultList);
        unit.assertRequests("");
    }

    @Test
    void whatChangesSomethingCantBeLocked() {
        Query update = em.createQuery("delete from Purchase p where p.id = 1");
        assertThrows(IllegalStateException.class, () -> update.setLockMode(LockModeType.OPTIMISTIC));
        assertThrows(IllegalStateException.class, update::getLockMode);
    }

    @Test
    void hintsSayHowItIsRead() {
        TypedQuery<Purchase> query = em.createQuery("select p from Purchase p where p.id = 1", Purchase.class);
        query.getSingleResult();
        query.setHint("monodyne.consistency", ReadConsistency.EVENTUAL).getSingleResult();
        unit.assertRequests("""
            get app Purchase#0000000000000000001·Purchase
            get app Purchase#0000000000000000001·Purchase  eventual\
            """);
        assertEquals(ReadConsistency.EVENTUAL, query.getHints().get("monodyne.consistency"));
        assertThrows(IllegalArgumentException.class, () -> query.setHint("monodyne.consistency", "sometimes"));
        assertThrows(IllegalArgumentException.class, () -> query.setHint("monodyne.query.access", "all"));
        assertThrows(IllegalArgumentException.class, () -> query.setHint("jakarta.persistence.query.timeout", "soon"));
        query.setHint("org.example.unknown", "is ignored").getSingleResult();
    }

    @Test
    void modesOfTheCacheAndTheTimeoutAreKept() {
        TypedQuery<Purchase> query = em.createQuery("from Purchase", Purchase.class);
        assertEquals(CacheRetrieveMode.USE, query.getCacheRetrieveMode());
        query.setCacheRetrieveMode(CacheRetrieveMode.BYPASS).setCacheStoreMode(CacheStoreMode.REFRESH);
        assertEquals(CacheRetrieveMode.BYPASS, query.getCacheRetrieveMode());
        assertEquals(CacheStoreMode.REFRESH, query.getCacheStoreMode());
        assertEquals(CacheStoreMode.USE, em.getCacheStoreMode());
        assertEquals(null, query.getTimeout());
        assertEquals(500, query.setTimeout(500).getTimeout());
        assertEquals(
                700, query.setHint("jakarta.persistence.query.timeout", "700").getTimeout());
        assertEquals(2, query.getResultList().size());
    }

    @Test
    void anEntityGraphSaysWhatIsReadAlong() {
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addAttributeNodes("buyer");
        TypedQuery<Purchase> query = em.createQuery("select p from Purchase p where p.id = 1", Purchase.class);
        Purchase lazy = query.getSingleResult();
        assertFalse(unit.factory().getPersistenceUnitUtil().isLoaded(lazy.getBuyer()));
        em.clear();
        Purchase eager = query.setHint("jakarta.persistence.fetchgraph", graph).getSingleResult();
        assertTrue(unit.factory().getPersistenceUnitUtil().isLoaded(eager.getBuyer()));
    }
}
