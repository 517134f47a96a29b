package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** UPDATE and DELETE statements beside other writers, and beside what the same transaction does otherwise. */
public class BulkRacesContract {

    private static final Reading.Key FIRST = new Reading.Key("m", 1);

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
                    Reading.class, Writer.class, Book.class, Novel.class, Shop.class, Stock.class)
            .with("jakarta.persistence.sharedCache.mode", SharedCacheMode.ENABLE_SELECTIVE);

    @BeforeEach
    void store() {
        unit.persist(new Reading("m", 1, "high", 10), new Reading("m", 2, "high", 20));
        unit.persist(new Book("b1", "Atlas", 100, "10", null));
        unit.persist(new Stock("s1", "A", 1, 5, "old"), new Stock("s2", "A", null, 6), new Stock("s3", "A", 3, 7));
        unit.requests().reset();
    }

    private static EntityManager begun() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        return em;
    }

    private static int run(EntityManager em, String statement) {
        return em.createQuery(statement).executeUpdate();
    }

    private static List<?> find(String query) {
        return unit.entityManager().createQuery(query).getResultList();
    }

    @Test
    void whatAStatementHasSetStaysSetHoweverOftenTheManagedEntityIsFlushed() {
        EntityManager em = begun();
        Book book = em.find(Book.class, "b1");
        Reading reading = em.find(Reading.class, FIRST);
        run(em, "update Book b set b.pages = 7 where b.id = 'b1'");
        run(em, "update Reading r set r.value = 7 where r.meter = 'm' and r.at = 1");
        book.title("Own");
        reading.level("own");
        em.flush();
        book.title("Again");
        reading.level("again");
        em.flush();
        em.getTransaction().commit();
        assertEquals(List.of(7), find("select b.pages from Book b where b.title = 'Again'"));
        assertEquals(List.of(7), find("select r.value from Reading r where r.level = 'again'"));
        em.getTransaction().begin();
        book.title("Once more");
        em.getTransaction().commit();
        assertEquals(List.of(7), find("select b.pages from Book b where b.title = 'Once more'"));
    }

    @Test
    void aManagedEntityThatOthersHaveChangedIsNotWrittenOnTopOfAStatement() {
        EntityManager em = begun();
        Reading reading = em.find(Reading.class, FIRST);
        unit.inTransaction(other -> other.find(Reading.class, FIRST).value(99));
        run(em, "update Reading r set r.level = 'top' where r.meter = 'm' and r.at = 1");
        reading.value(11);
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(List.of(99), find("select r.value from Reading r where r.meter = 'm' and r.at = 1"));
    }

    @Test
    void aManagedEntityThatOthersHaveChangedIsNotRemovedAfterAStatement() {
        EntityManager em = begun();
        Reading reading = em.find(Reading.class, FIRST);
        unit.inTransaction(other -> other.find(Reading.class, FIRST).value(99));
        run(em, "update Reading r set r.level = 'top' where r.meter = 'm' and r.at = 1");
        em.remove(reading);
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(List.of(99), find("select r.value from Reading r where r.meter = 'm' and r.at = 1"));
    }

    @Test
    void aLockHoldsAlsoForWhatAStatementChanges() {
        EntityManager em = begun();
        em.find(Reading.class, FIRST, LockModeType.OPTIMISTIC);
        unit.inTransaction(other -> other.find(Reading.class, FIRST).value(99));
        run(em, "update Reading r set r.level = 'top' where r.meter = 'm' and r.at = 1");
        TestUnit.failsToCommit(OptimisticLockException.class, em);
    }

    @Test
    void aStatementDecidesByWhatIsStoredAndNotByTheCache() {
        EntityManager em = unit.entityManager();
        em.find(Stock.class, "s1");
        unit.open(Map.of(), Stock.class)
                .runInTransaction(other -> other.find(Stock.class, "s1").pieces(50));
        unit.inTransaction(own ->
                assertEquals(1, run(own, "update Stock s set s.pieces = 0 where s.id = 's1' and s.pieces = 50")));
        assertEquals(List.of(0), find("select s.pieces from Stock s where s.shelf = 'A' and s.rank = 1"));
    }

    @Test
    void theCacheShowsWhatAStatementHasChanged() {
        EntityManager em = unit.entityManager();
        em.find(Stock.class, "s1");
        em.find(Stock.class, "s3");
        unit.inTransaction(own -> {
            run(own, "update Stock s set s.pieces = 0 where s.id = 's1'");
            run(own, "delete from Stock s where s.id = 's3'");
        });
        assertEquals(0, unit.entityManager().find(Stock.class, "s1").pieces);
        assertNull(unit.entityManager().find(Stock.class, "s3"));
    }

    @Test
    void whatASubqueryOfTheConditionHasLookedAtMustNotChange() {
        EntityManager em = begun();
        assertEquals(1, run(em, "update Stock s set s.pieces = 0 where 'old' member of s.tags and s.id = 's1'"));
        unit.inTransaction(other -> other.find(Stock.class, "s1").tags.remove("old"));
        TestUnit.failsToCommit(OptimisticLockException.class, em);

        unit.persist(new Book("b5", "5", 5, null, null));
        EntityManager exists = begun();
        assertEquals(
                1,
                run(
                        exists,
                        "update Stock s set s.code = 'x' where s.id = 's1'"
                                + " and exists (select b from Book b where b.id = 'b5' and b.pages = s.pieces)"));
        unit.inTransaction(other -> other.find(Stock.class, "s1").pieces(6));
        TestUnit.failsToCommit(OptimisticLockException.class, exists);
    }

    @Test
    void manyStatementsCanBeAboutOneEntity() {
        EntityManager em = begun();
        for (int i = 0; i < 100; i++) {
            assertEquals(1, run(em, "update Stock s set s.pieces = s.pieces + 1 where s.id = 's1' and s.shelf = 'A'"));
        }
        em.getTransaction().commit();
        assertEquals(List.of(105), find("select s.pieces from Stock s where s.id = 's1'"));
    }

    @Test
    void whatIsSetBackIsStillChecked() {
        EntityManager em = begun();
        run(em, "update Stock s set s.pieces = s.pieces + 1 where s.id = 's1'");
        run(em, "update Stock s set s.pieces = s.pieces - 1 where s.id = 's1'");
        em.getTransaction().commit();
        assertEquals(List.of(5), find("select s.pieces from Stock s where s.id = 's1'"));
    }

    @Test
    void itemsOfAnIndexMoveWithEveryoneWhoChangesTheirKeys() {
        EntityManager em = begun();
        assertEquals(1, run(em, "update Stock s set s.rank = 9 where s.id = 's1'"));
        unit.inTransaction(other -> other.find(Stock.class, "s1").shelf("B"));
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(List.of("s1"), find("select s.id from Stock s where s.shelf = 'B' and s.rank = 1"));
        assertEquals(List.of(), find("select s.id from Stock s where s.shelf = 'A' and s.rank = 9"));
    }

    @Test
    void anEntityWithoutARankIsFoundWhereTheOrderIsByIt() {
        assertEquals(List.of("s2", "s1", "s3"), find("select s.id from Stock s where s.shelf = 'A' order by s.rank"));
        EntityManager em = begun();
        assertEquals(3, run(em, "update Stock s set s.pieces = 1 where s.shelf = 'A'"));
        assertEquals(2, run(em, "update Stock s set s.rank = null where s.shelf = 'A' and s.rank > 0"));
        em.getTransaction().commit();
        assertEquals(3, find("select s.id from Stock s where s.rank is null").size());
    }

    @Test
    void uniqueValuesAreHandedOverAndKept() {
        unit.inTransaction(em -> {
            run(em, "update Stock s set s.code = s.id");
        });
        unit.inTransaction(em -> {
            run(em, "update Stock s set s.code = 's2' where s.id = 's1'");
            run(em, "update Stock s set s.code = 's1' where s.id = 's2'");
        });
        assertEquals(List.of("s2", "s1", "s3"), find("select s.code from Stock s order by s.id"));
        EntityManager same = begun();
        run(same, "update Stock s set s.code = 's3' where s.id = 's1'");
        TestUnit.failsToCommit(UniqueViolationException.class, same);
        unit.inTransaction(em -> {
            run(em, "delete from Stock s where s.id = 's3'");
            run(em, "update Stock s set s.code = 's3' where s.id = 's1'");
        });
        EntityManager both = begun();
        assertThrows(PersistenceException.class, () -> {
            run(both, "update Stock s set s.code = 'one'");
            both.getTransaction().commit();
        });
    }

    @Test
    void whatIsNewInTheTransactionIsChangedAndRemoved() {
        EntityManager em = begun();
        Stock fresh = new Stock("n1", "N", 1, 1);
        em.persist(fresh);
        em.persist(new Stock("n2", "N", 2, 1));
        assertEquals(2, run(em, "update Stock s set s.pieces = s.pieces + 1 where s.shelf = 'N'"));
        assertEquals(1, run(em, "delete from Stock s where s.id = 'n2'"));
        fresh.rank(7);
        em.getTransaction().commit();
        assertEquals(List.of(2), find("select s.pieces from Stock s where s.shelf = 'N' and s.rank = 7"));
        assertEquals(List.of("n1"), find("select s.id from Stock s where s.shelf = 'N'"));
    }

    @Test
    void whatIsDeletedCanBePersistedAgain() {
        EntityManager em = begun();
        Stock known = em.find(Stock.class, "s1");
        run(em, "delete from Stock s where s.shelf = 'A'");
        em.persist(new Stock("s1", "C", 8, 80));
        assertEquals(0, run(em, "update Stock s set s.pieces = 0 where s.shelf = 'A'"));
        assertEquals(1, run(em, "update Stock s set s.pieces = s.pieces + 1 where s.shelf = 'C'"));
        known.pieces(1000);
        em.getTransaction().commit();
        assertEquals(Arrays.asList("s1", 81), Arrays.asList((Object[])
                find("select s.id, s.pieces from Stock s").get(0)));
        assertEquals(1, find("select s from Stock s").size());
    }

    @Test
    void changesThatAreNotFlushedYetAreKept() {
        EntityManager em = begun();
        em.setFlushMode(FlushModeType.COMMIT);
        em.find(Stock.class, "s1").pieces(500);
        em.remove(em.find(Stock.class, "s3"));
        assertEquals(2, run(em, "update Stock s set s.rank = 4 where s.shelf = 'A'"));
        em.getTransaction().commit();
        assertEquals(
                List.of(500, 6), find("select s.pieces from Stock s where s.shelf = 'A' and s.rank = 4 order by s.id"));
        assertNull(unit.entityManager().find(Stock.class, "s3"));
    }

    @Test
    void whatIsClearedIsWrittenAllTheSame() {
        EntityManager em = begun();
        run(em, "update Stock s set s.pieces = 77 where s.id = 's1'");
        em.clear();
        assertEquals(77, em.find(Stock.class, "s1").pieces);
        em.find(Stock.class, "s1").rank(4);
        em.getTransaction().commit();
        assertEquals(List.of(77), find("select s.pieces from Stock s where s.shelf = 'A' and s.rank = 4"));
    }
}
