package io.monodyne.tck.query;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.QueryPlan;
import io.monodyne.SingleTable;
import io.monodyne.operation.SelectOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries that name the index that they are read by. */
public class IndexHintContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ticket.class);

    /** A ticket; two indexes have the same partitions, one of them without the tickets that nobody has taken. */
    @Entity
    @IndexMap(partitionKey = "TICKET#{id}", sortKey = "TICKET")
    @IndexMap(index = "gsi0", partitionKey = "QUEUE#{queue}", sortKey = "{id}")
    @IndexMap(index = "gsi1", partitionKey = "QUEUE#{queue}", sortKey = "{taker}#{id}")
    @Extent(index = "gsi2")
    public static class Ticket {
        @Id
        private String id;

        @Column(nullable = false)
        private String queue;

        private String taker;

        private int points;

        @Version
        private long version;

        protected Ticket() {}

        Ticket(String id, String queue, String taker, int points) {
            this.id = id;
            this.queue = queue;
            this.taker = taker;
            this.points = points;
        }

        public String getId() {
            return id;
        }

        void setTaker(String taker) {
            this.taker = taker;
        }

        public int getPoints() {
            return points;
        }
    }

    private static final String OF_QUEUE = "select t from Ticket t where t.queue = :q";

    private EntityManager em;

    @BeforeEach
    void fill() {
        unit.persist(
                new Ticket("1", "q", "zoe", 1),
                new Ticket("2", "q", "bob", 2),
                new Ticket("3", "q", null, 3),
                new Ticket("4", "r", "bob", 4));
        unit.requests().reset();
        em = unit.entityManager();
    }

    private TypedQuery<Ticket> query(String index, String jpql) {
        return em.createQuery(jpql, Ticket.class).setHint(MonodyneSettings.QUERY_INDEX, index);
    }

    private static List<String> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::getId).toList();
    }

    private static List<String> ofQueue(TypedQuery<Ticket> query) {
        return ids(query.setParameter("q", "q").getResultList());
    }

    @Test
    void theIndexIsReadThatIsNamed() {
        assertEquals(List.of("1", "2", "3"), ofQueue(query("gsi0", OF_QUEUE)));
        unit.assertRequests("""
                query app/gsi0  QUEUE#q   filter _type = 'Ticket'""");
        assertEquals(List.of("1", "2", "3"), ofQueue(query("gsi2", OF_QUEUE + " order by t.id")));
        unit.assertRequests("""
                query app/gsi2  EXTENT#Ticket#0   filter queue = 'q' and _type = 'Ticket'""");
    }

    @Test
    void whatTheIndexLacksIsNotMeant() {
        assertEquals(List.of("2", "1"), ofQueue(query("gsi1", OF_QUEUE)));
        unit.assertRequests("""
                query app/gsi1  QUEUE#q   filter _type = 'Ticket'""");
        assertEquals(
                2L,
                em.createQuery("select count(t) from Ticket t where t.queue = 'q'", Long.class)
                        .setHint(MonodyneSettings.QUERY_INDEX, "gsi1")
                        .getSingleResult());
    }

    @Test
    void ownChangesAreMeantAsFarAsTheIndexWouldHaveThem() {
        em.getTransaction().begin();
        em.find(Ticket.class, "1").setTaker(null);
        em.find(Ticket.class, "3").setTaker("ann");
        em.persist(new Ticket("5", "q", null, 5));
        em.persist(new Ticket("6", "q", "amy", 6));
        assertEquals(List.of("2", "3", "6"), ofQueue(query("gsi1", OF_QUEUE + " order by t.id")));
        em.getTransaction().commit();
        em.clear();
        assertEquals(List.of("6", "3", "2"), ofQueue(query("gsi1", OF_QUEUE)));
    }

    @Test
    void orderAndLimitGoByTheSortKeyOfTheIndex() {
        TypedQuery<Ticket> query = query("gsi1", OF_QUEUE + " order by t.taker desc");
        assertEquals(List.of("1"), ofQueue(query.setMaxResults(1)));
        unit.assertRequests("""
                query app/gsi1  QUEUE#q  desc limit 1   filter _type = 'Ticket'""");
    }

    @Test
    void oneTextHasAPlanForEachIndex() {
        for (int i = 0; i < 2; i++) {
            assertEquals(List.of("1", "2", "3"), ofQueue(query("gsi0", OF_QUEUE)));
            assertEquals(List.of("2", "1"), ofQueue(query("gsi1", OF_QUEUE)));
        }
        String plan = query("gsi1", OF_QUEUE).unwrap(QueryPlan.class).explanation();
        assertTrue(plan.contains("because the query names it"), plan);
    }

    @Test
    void aCursorIsOfOneIndex() {
        SingleTable single = em.unwrap(SingleTable.class);
        SelectOperation<Ticket> first = single.from(Ticket.class)
                .where(path("queue").equalTo("q"))
                .index("gsi1")
                .limit(1);
        var page = first.page().run();
        assertEquals(List.of("2"), ids(page.content()));
        String cursor = page.cursor().orElseThrow();
        assertEquals(List.of("1"), ids(first.after(cursor).list().run()));
        SelectOperation<Ticket> other = single.from(Ticket.class)
                .where(path("queue").equalTo("q"))
                .index("gsi0")
                .limit(1)
                .after(cursor);
        assertThrows(IllegalArgumentException.class, () -> other.list().run());
    }

    @Test
    void aSelectNamesAnIndexToo() {
        SelectOperation<Ticket> select = em.unwrap(SingleTable.class)
                .from(Ticket.class)
                .where(path("queue").equalTo("q"))
                .index("gsi1");
        assertEquals(List.of("2", "1"), ids(select.list().run()));
        assertEquals(2L, select.count().run());
        assertTrue(select.explain().contains("query names it"), select.explain());
        unit.requests().reset();
        SelectOperation<Ticket> table = em.unwrap(SingleTable.class)
                .from(Ticket.class)
                .where(path("id").equalTo("1"))
                .where(path("queue").equalTo("q"))
                .index("");
        em.clear();
        assertEquals(List.of("1"), ids(table.list().run()));
        unit.assertRequests("get app TICKET#1·TICKET");
    }

    @Test
    void whatIsChangedIsReadByItToo() {
        em.getTransaction().begin();
        int changed = em.createQuery("update Ticket t set t.points = t.points + 10 where t.queue = 'q'")
                .setHint(MonodyneSettings.QUERY_INDEX, "gsi1")
                .executeUpdate();
        em.getTransaction().commit();
        assertEquals(2, changed);
        em.clear();
        assertEquals(11, em.find(Ticket.class, "1").getPoints());
        assertEquals(3, em.find(Ticket.class, "3").getPoints());
    }

    @Test
    void anIndexThatDoesNotServeIsRefusedBeforeAnythingIsSent() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> ofQueue(query("gsi9", OF_QUEUE)));
        assertTrue(unknown.getMessage().startsWith("MD-PLAN-04"), unknown.getMessage());
        PersistenceException unsaid = assertThrows(
                PersistenceException.class,
                () -> query("gsi0", "select t from Ticket t where t.points > 1").getResultList());
        assertTrue(unsaid.getMessage().startsWith("MD-PLAN-05"), unsaid.getMessage());
        PersistenceException unit = assertThrows(
                PersistenceException.class,
                () -> IndexHintContract.unit.open(Map.of(MonodyneSettings.QUERY_INDEX, "gsi0"), Ticket.class));
        assertTrue(unit.getMessage().contains("MD-BOOT-03"), unit.getMessage());
        IndexHintContract.unit.assertRequests("");
    }
}
