package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries that select no entities ask for no more of their items than they look at. */
public class ProjectionContract {

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Writer.class, Book.class, Novel.class, Shop.class, Buyer.class, Purchase.class, Reading.class);

    private EntityManager em;

    @BeforeEach
    void fill() {
        Writer anna = new Writer("w1", "Anna", "AT", "de", "en");
        Buyer ann = new Buyer("a", "Ann", "Rome");
        unit.persist(
                anna,
                new Book("b1", "Atlas", 100, "10.50", anna),
                new Novel("b2", "Birds", 300, "20", anna, "Wren"),
                new Book("b3", "Clouds", 200, null, null),
                ann,
                new Purchase(1, ann, State.OPEN, 5),
                new Purchase(2, ann, State.PAID, 7),
                new Reading("m", 1, "high", 10),
                new Reading("m", 2, "high", 20),
                new Reading("m", 3, "high", 30));
        unit.requests().reset();
        em = unit.entityManager();
    }

    private String rows(String query) {
        List<?> results = em.createQuery(query).getResultList();
        return results.stream().map(ProjectionContract::row).collect(Collectors.joining(" "));
    }

    private static String row(@Nullable Object result) {
        return result instanceof @Nullable Object[] columns
                ? Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining("/"))
                : String.valueOf(result);
    }

    @Test
    void attributesAreAskedForByName() {
        assertEquals("5", rows("select p.pieces from Purchase p where p.id = 1"));
        assertEquals("10 20 30", rows("select r.value from Reading r where r.level = 'high' order by r.value"));
        unit.assertRequests("""
            get app Purchase#0000000000000000001·Purchase  only id, pieces, _type
            query app/gsi0  LEVEL#high  only meter, at, level, value, _type   filter _type = 'Reading'\
            """);
    }

    @Test
    void entitiesAreReadAsAWhole() {
        assertNotNull(em.createQuery("select p from Purchase p where p.id = 1").getSingleResult());
        unit.assertRequests("get app Purchase#0000000000000000001·Purchase");
    }

    @Test
    void ofAJoinOneSideCanBeAsked() {
        Object[] row = (Object[]) em.createQuery("select p, b.name from Purchase p join p.buyer b where p.id = 1")
                .getSingleResult();
        assertEquals(7, ((Purchase) row[0]).getPieces() + 2);
        assertEquals("Ann", row[1]);
        unit.assertRequests("""
            get app Purchase#0000000000000000001·Purchase
            get app Buyer#a·Buyer  only id, name, _type\
            """);
        assertEquals("Rome", ((Purchase) row[0]).getBuyer().getCity());
        assertEquals("Rome", em.find(Buyer.class, "a").getCity());
    }

    @Test
    void theForeignKeysOfJoinsAreRead() {
        assertEquals("Ann/1 Ann/2", rows("select b.name, p.id from Purchase p join p.buyer b order by p.id"));
        unit.assertRequests("""
            query app/gsi19  EXTENT#Purchase#0  only id, buyer_id, _type   filter _type = 'Purchase'
            get app Buyer#a·Buyer  only id, name, _type\
            """);
        assertEquals("de en", rows("select l from Writer w join w.languages l order by l"));
    }

    @Test
    void whatIsCountedInMemoryIsReadInPart() {
        assertEquals("1", rows("select count(b) from Book b where upper(b.title) = 'BIRDS'"));
        unit.assertRequests(
                "query app/gsi19  EXTENT#Book#0  only id, title, _type   filter _type in ('Book', 'Novel')");
        assertEquals("b3", rows("select b.id from Book b where b.writer is null"));
        assertEquals("2", rows("select count(distinct b.writer) + 1 from Book b"));
    }

    @Test
    void embeddablesAreReadAsAWhole() {
        assertEquals("5.5 7.5", rows("select p.price.amount from Purchase p order by p.price.amount"));
        unit.assertRequests("query app/gsi19  EXTENT#Purchase#0  only id, price, _type   filter _type = 'Purchase'");
    }

    @Test
    void attributesOfExtendingTypesAreAskedFor() {
        assertEquals(
                "Atlas/null Birds/Wren Clouds/null",
                rows("select b.title, treat(b as Novel).hero from Book b order by b.title"));
        unit.assertRequests(
                "query app/gsi19  EXTENT#Book#0  only id, title, hero, _type   filter _type in ('Book', 'Novel')");
        assertEquals("b2", rows("select n.id from Novel n"));
        assertEquals("b1 b3", rows("select b.id from Book b where type(b) = Book order by b.id"));
    }

    @Test
    void whatTheTransactionHasChangedIsSeen() {
        em.getTransaction().begin();
        em.find(Purchase.class, 1L).setPieces(50);
        em.persist(new Purchase(3, em.getReference(Buyer.class, "a"), State.OPEN, 9));
        assertEquals("7 9 50", rows("select p.pieces from Purchase p order by p.pieces"));
        assertEquals("50", rows("select p.pieces from Purchase p where p.id = 1"));
        em.getTransaction().commit();
        assertEquals("7 9 50", rows("select p.pieces from Purchase p order by p.pieces"));
        em.clear();
        assertEquals(LocalDate.of(2024, 1, 4), em.find(Purchase.class, 3L).getDay());
    }

    @Test
    void whatWasCommittedAMomentAgoIsComparedByWhatIsAskedFor() {
        em.getTransaction().begin();
        Reading reading = em.find(Reading.class, new Reading.Key("m", 2));
        reading.value(25);
        em.getTransaction().commit();
        unit.requests().reset();
        assertEquals("10 25 30", rows("select r.value from Reading r where r.level = 'high' order by r.value"));
        unit.assertRequests(
                "query app/gsi0  LEVEL#high  only meter, at, level, value, _type   filter _type = 'Reading'");
    }

    @Test
    void anEntityThatIsManagedStaysAsItIs() {
        Purchase managed = em.find(Purchase.class, 1L);
        assertEquals("5", rows("select p.pieces from Purchase p where p.id = 1"));
        assertSame(managed, em.find(Purchase.class, 1L));
        assertEquals(State.OPEN, managed.getState());
        em.getTransaction().begin();
        managed.setPieces(6);
        em.getTransaction().commit();
        em.clear();
        Purchase stored = em.find(Purchase.class, 1L);
        assertEquals(6, stored.getPieces());
        assertEquals(State.OPEN, stored.getState());
        assertNotNull(stored.getPrice());
    }

    @Test
    void subqueriesAskForWhatTheyLookAt() {
        assertEquals("Birds", rows("select b.title from Book b where b.pages = (select max(c.pages) from Book c)"));
        assertEquals(
                List.of(
                        "query app/gsi19  EXTENT#Book#0  only id, pages, _type   filter _type in ('Book', 'Novel')",
                        "query app/gsi19  EXTENT#Book#0  only id, title, pages, _type   filter pages = 300 and _type in"
                                + " ('Book', 'Novel')"),
                unit.requests().sent().stream().sorted().toList());
    }

    @Test
    void pathsOfATypeThatOnlySomeHaveLeadNowhereForOthers() {
        assertEquals("Birds/Anna", rows("select b.title, treat(b as Novel).writer.name from Book b order by b.title"));
        assertEquals("b2", rows("select b.id from Book b where treat(b as Novel).writer.name = 'Anna'"));
        assertEquals("b1 b2", rows("select b.id from Book b where b.writer.name = 'Anna' order by b.id"));
    }

    @Test
    void nullIsNoMember() {
        assertEquals("0", members(":l member of w.languages"));
        assertEquals("0", members(":l not member of w.languages"));
        unit.persist(new Writer("w2", "Boris", null));
        assertEquals("0", members(":l member of w.languages"));
        assertEquals("1", members(":l not member of w.languages"));
    }

    private String members(String condition) {
        return String.valueOf(em.createQuery("select count(w) from Writer w where " + condition)
                .setParameter("l", null)
                .getSingleResult());
    }

    @Test
    void rowsCanBeArraysOfANarrowerType() {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<String[]> query = builder.createQuery(String[].class);
        Root<Buyer> buyer = query.from(Buyer.class);
        query.multiselect(buyer.get("id"), buyer.get("city"));
        assertArrayEquals(new String[] {"a", "Rome"}, em.createQuery(query).getSingleResult());
    }
}
