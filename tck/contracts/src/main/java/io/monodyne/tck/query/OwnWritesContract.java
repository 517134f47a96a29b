package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries see what their transaction has changed and not written yet, in the right place. */
public class OwnWritesContract {

    private static final String BY_VALUE = "select r from Reading r where r.level = 'high' order by r.value";

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Reading.class, Writer.class, Book.class, Novel.class, Shop.class, Parcel.class);

    @BeforeEach
    void readings() {
        for (int i = 1; i <= 5; i++) {
            unit.persist(new Reading("m", i, i == 5 ? "low" : "high", 10 * i));
        }
        unit.requests().reset();
    }

    private static EntityManager begun() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        return em;
    }

    private static Reading find(EntityManager em, int at) {
        return em.find(Reading.class, new Reading.Key("m", at));
    }

    private static List<Integer> values(EntityManager em, int first, int most) {
        return em
                .createQuery(BY_VALUE, Reading.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Reading::value)
                .toList();
    }

    @Test
    void whatCameIsInItsPlace() {
        EntityManager em = begun();
        em.persist(new Reading("n", 1, "high", 25));
        em.persist(new Reading("n", 2, "low", 26));
        find(em, 5).level("high");
        assertEquals(List.of(10, 20, 25, 30, 40, 50), values(em, 0, 100));
        assertEquals(List.of(10, 20, 25), values(em, 0, 3));
        assertEquals(List.of(25, 30), values(em, 2, 2));
    }

    @Test
    void whatWentIsGoneAndTheLimitStillHolds() {
        EntityManager em = begun();
        em.remove(find(em, 1));
        find(em, 2).level("low");
        find(em, 3).value(99);
        assertEquals(List.of(40, 99), values(em, 0, 100));
        assertEquals(List.of(40), values(em, 0, 1));
        assertEquals(
                1L,
                em.createQuery("select count(r) from Reading r where r.level = 'high' and r.value > 50")
                        .getSingleResult());
    }

    @Test
    void whatWasClearedIsStillSeen() {
        EntityManager em = begun();
        find(em, 1).value(77);
        em.persist(new Reading("n", 1, "high", 5));
        em.flush();
        em.clear();
        assertEquals(List.of(5, 20, 30, 40, 77), values(em, 0, 100));
    }

    @Test
    void aLimitReadsNoMoreThanItHasTo() {
        EntityManager em = unit.entityManager();
        assertEquals(List.of(10, 20), values(em, 0, 2));
        unit.assertRequests("query app/gsi0  LEVEL#high  limit 2   filter _type = 'Reading'");
    }

    @Test
    void aCountReadsNoItems() {
        EntityManager em = unit.entityManager();
        assertEquals(
                4L,
                em.createQuery("select count(r) from Reading r where r.level = 'high'")
                        .getSingleResult());
        unit.assertRequests("query app/gsi0  LEVEL#high  count   filter _type = 'Reading'");
    }

    @Test
    void joinsAndSubqueriesSeeThem() {
        Writer anna = new Writer("w1", "Anna", "AT");
        Writer boris = new Writer("w2", "Boris", "RU");
        Book atlas = new Book("b1", "Atlas", 100, null, anna);
        unit.persist(anna, boris, atlas);
        EntityManager em = begun();
        em.find(Book.class, "b1").writer = em.find(Writer.class, "w2");
        Book birds = new Book("b2", "Birds", 100, null, em.find(Writer.class, "w1"));
        Shop shop = new Shop("s1", "Oslo");
        birds.shops.add(shop);
        em.persist(shop);
        em.persist(birds);
        assertEquals(
                List.of("Boris Atlas", "Anna Birds"),
                em.createQuery(
                                "select w.name || ' ' || b.title from Writer w join w.books b order by b.id",
                                String.class)
                        .getResultList());
        assertEquals(
                List.of("Birds"),
                em.createQuery(
                                "select b.title from Book b where exists (select s from b.shops s where s.town ="
                                        + " 'Oslo')",
                                String.class)
                        .getResultList());
    }

    @Test
    void aReadingThatWasCommittedAMomentAgoIsReadOnce() {
        EntityManager em = begun();
        em.persist(new Reading("n", 1, "high", 25));
        find(em, 1).value(45);
        em.getTransaction().commit();
        em.clear();
        unit.requests().reset();
        assertEquals(List.of(20, 25, 30, 40, 45), values(em, 0, 100));
        assertEquals(1, unit.requests().sent().size());
    }

    @Test
    void descendingOrdersAndUnionsAndShardsShowThem() {
        EntityManager em = begun();
        em.remove(find(em, 4));
        em.persist(new Reading("n", 1, "high", 35));
        find(em, 1).value(90);
        find(em, 2).level("low");
        String descending = "select r.value from Reading r where r.level = 'high' order by r.value desc";
        assertEquals(
                List.of(90, 35), em.createQuery(descending).setMaxResults(2).getResultList());
        assertEquals(
                List.of(35, 30),
                em.createQuery(descending).setFirstResult(1).setMaxResults(5).getResultList());
        assertEquals(
                List.of(20, 30, 35, 50, 90),
                em.createQuery("select r.value from Reading r where r.level in ('high', 'low') order by r.value")
                        .getResultList());
        assertEquals(
                List.of(90, 20, 30),
                em.createQuery("select r.value from Reading r where r.meter = 'm' and r.at in (1, 2, 3, 4)"
                                + " order by r.at")
                        .getResultList());
        for (int i = 0; i < 6; i++) {
            em.persist(new Parcel(i, i, null, ""));
        }
        em.flush();
        em.remove(em.find(Parcel.class, 3));
        em.find(Parcel.class, 4).depot = "other";
        assertEquals(
                List.of(0, 1, 2, 4, 5),
                em.createQuery("select p.number from Parcel p order by p.number")
                        .getResultList());
        assertEquals(5L, em.createQuery("select count(p) from Parcel p").getSingleResult());
        assertEquals(
                List.of(5, 2),
                em.createQuery("select p.number from Parcel p where p.depot = 'd' order by p.number desc")
                        .setMaxResults(2)
                        .getResultList());
    }

    @Test
    void whatIsNewUnderAnOldKeyHidesWhatAnIndexShows() {
        EntityManager em = begun();
        em.remove(find(em, 1));
        em.persist(new Reading("m", 1, "low", 1));
        assertEquals(List.of(20, 30, 40), values(em, 0, 100));
        em.flush();
        em.clear();
        assertEquals(List.of(20, 30), values(em, 0, 2));
        assertEquals(
                List.of(1, 50),
                em.createQuery("select r.value from Reading r where r.level = 'low' order by r.value")
                        .getResultList());
        em.getTransaction().commit();
        assertEquals(List.of(20, 30, 40), values(em, 0, 100));
    }
}
