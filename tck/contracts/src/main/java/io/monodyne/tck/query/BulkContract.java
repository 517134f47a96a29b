package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.TransactionTooLargeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** UPDATE and DELETE statements: written when the transaction commits, with everything that keeps items right. */
public class BulkContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Reading.class, Writer.class, Book.class, Novel.class, Shop.class);

    @BeforeEach
    void readings() {
        unit.persist(new Reading("m", 1, "high", 10), new Reading("m", 2, "high", 20), new Reading("m", 3, "low", 30));
        unit.persist(new Book("b1", "Atlas", 100, "10", null), new Book("b2", "Birds", 200, null, null));
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
    void anUpdateKeepsIndexKeysAndVersionsRight() {
        EntityManager em = begun();
        assertEquals(
                2, run(em, "update Reading r set r.value = r.value + 100, r.level = 'top' where r.level = 'high'"));
        assertEquals(0, run(em, "update Reading r set r.value = 0 where r.level = 'high'"));
        assertEquals(
                List.of(110, 120),
                em.createQuery("select r.value from Reading r where r.level = 'top' order by r.value")
                        .getResultList());
        assertEquals(List.of(10, 20), find("select r.value from Reading r where r.level = 'high' order by r.value"));
        unit.requests().reset();
        em.getTransaction().commit();
        assertEquals(1, unit.requests().sent().size());
        assertEquals(List.of(110, 120), find("select r.value from Reading r where r.level = 'top' order by r.value"));
        assertEquals(List.of(), find("select r from Reading r where r.level = 'high'"));
        assertEquals(List.of(2L, 2L, 1L), find("select r.version from Reading r where r.meter = 'm' order by r.at"));
    }

    @Test
    void aDeleteRemovesWhatItFindsWhenTheTransactionCommits() {
        EntityManager em = begun();
        Reading first = em.find(Reading.class, new Reading.Key("m", 1));
        assertEquals(2, run(em, "delete from Reading r where r.level = 'high'"));
        assertFalse(em.contains(first));
        assertNull(em.find(Reading.class, new Reading.Key("m", 1)));
        assertEquals(0, run(em, "delete from Reading r where r.level = 'high'"));
        assertEquals(3, find("select r from Reading r where r.meter = 'm'").size());
        em.getTransaction().commit();
        assertEquals(List.of(30), find("select r.value from Reading r where r.meter = 'm'"));
    }

    @Test
    void aRollbackWritesNothing() {
        EntityManager em = begun();
        assertEquals(1, run(em, "update Book b set b.title = 'Other', b.price = null where b.id = 'b1'"));
        em.getTransaction().rollback();
        assertEquals(List.of("Atlas"), find("select b.title from Book b where b.price = 10"));
    }

    @Test
    void nullsAndReferencesAreSet() {
        unit.persist(new Writer("w1", "Anna", "AT"));
        unit.inTransaction(em -> {
            assertEquals(
                    2,
                    em.createQuery("update Book b set b.writer = :w, b.price = null")
                            .setParameter("w", em.getReference(Writer.class, "w1"))
                            .executeUpdate());
        });
        assertEquals(List.of("Atlas", "Birds"), find("select b.title from Writer w join w.books b order by b.id"));
        assertEquals(2, find("select b from Book b where b.price is null").size());
    }

    @Test
    void whatIsManagedKeepsItsOwnChangesAndThoseOfTheStatement() {
        EntityManager em = begun();
        Book book = em.find(Book.class, "b1");
        Reading reading = em.find(Reading.class, new Reading.Key("m", 1));
        assertEquals(1, run(em, "update Book b set b.pages = 7 where b.id = 'b1'"));
        assertEquals(1, run(em, "update Reading r set r.value = 7 where r.meter = 'm' and r.at = 1"));
        book.title("Own");
        reading.level("own");
        em.getTransaction().commit();
        assertEquals(List.of(7), find("select b.pages from Book b where b.title = 'Own'"));
        assertEquals(List.of(7), find("select r.value from Reading r where r.level = 'own'"));
        assertEquals(List.of(2L), find("select r.version from Reading r where r.level = 'own'"));
    }

    @Test
    void anotherWriterIsNotOverwritten() {
        EntityManager em = begun();
        run(em, "update Book b set b.pages = b.pages + 1 where b.id = 'b1'");
        unit.inTransaction(other -> other.find(Book.class, "b1").pages(500));
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(List.of(500), find("select b.pages from Book b where b.id = 'b1'"));

        EntityManager versioned = begun();
        run(versioned, "update Reading r set r.value = 1 where r.level = 'high'");
        unit.inTransaction(
                other -> other.find(Reading.class, new Reading.Key("m", 2)).value(9));
        TestUnit.failsToCommit(OptimisticLockException.class, versioned);
    }

    @Test
    void linksGoWithWhatIsDeleted() {
        unit.inTransaction(em -> {
            Shop shop = new Shop("s1", "Oslo");
            em.persist(shop);
            em.find(Book.class, "b1").shops.add(shop);
        });
        unit.inTransaction(em -> assertEquals(1, run(em, "delete from Book b where b.title = 'Atlas'")));
        unit.persist(new Book("b1", "Again", 1, null, null));
        assertEquals(List.of(), find("select s from Book b join b.shops s"));
        assertEquals(List.of(), find("select b from Shop s join s.books b"));
    }

    @Test
    void moreThanATransactionHoldsIsRefused() {
        for (int i = 0; i < 6; i++) {
            int from = 1000 + 20 * i;
            unit.inTransaction(em -> {
                for (int at = from; at < from + 20; at++) {
                    em.persist(new Reading("big", at, "big", at));
                }
            });
        }
        EntityManager em = begun();
        assertEquals(120, run(em, "delete from Reading r where r.meter = 'big'"));
        TestUnit.failsToCommit(TransactionTooLargeException.class, em);
        assertEquals(
                120L,
                find("select count(r) from Reading r where r.meter = 'big'").get(0));
    }
}
