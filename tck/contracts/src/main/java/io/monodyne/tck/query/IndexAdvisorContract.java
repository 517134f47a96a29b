package io.monodyne.tck.query;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexAdvice;
import io.monodyne.IndexAdvisor;
import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Index maps that are proposed for the queries of a unit, and what becomes of these queries with them. */
public class IndexAdvisorContract {

    /** Parcels that map nothing. */
    @RegisterExtension
    static final TestUnit before = TestUnit.of(Carrier.class, Plain.Parcel.class);

    /** Parcels that map what was proposed, where nothing else is allowed. */
    @RegisterExtension
    static final TestUnit after =
            TestUnit.of(Carrier.class, Advised.Parcel.class).with(MonodyneSettings.QUERY_ACCESS, "keyed");

    private static final String OF_TOWN = "select p from Parcel p where p.town = :town";
    private static final String OF_STREET =
            "select p.id from Parcel p where p.town = :town and p.street = :street and p.weight > 2";
    private static final String OF_WEIGHT = "select count(p) from Parcel p where p.weight = 5 and p.town = 'Rome'";
    private static final String OF_CARRIER = "select p from Parcel p where p.carrier.id = 'c'";
    private static final String OF_STATE = "update Parcel p set p.weight = 1 where p.state = 'lost'";
    private static final String ALL = "select p from Parcel p";

    /** Who carries parcels. */
    @Entity
    public static class Carrier {
        @Id
        private String id = "c";
    }

    /** Without index maps. */
    static final class Plain {

        private Plain() {}

        /** A parcel. */
        @Entity(name = "Parcel")
        @NamedQuery(name = "Parcel.ofTown", query = OF_TOWN)
        @NamedQuery(name = "Parcel.ofCarrier", query = OF_CARRIER)
        public static class Parcel {
            @Id
            private String id = "1";

            @Column(nullable = false)
            private String town = "Rome";

            private String street = "Via Appia";

            private String state = "lost";

            private int weight = 5;

            @ManyToOne
            private Carrier carrier;
        }
    }

    /** With the index maps that were proposed. */
    static final class Advised {

        private Advised() {}

        /** A parcel. */
        @Entity(name = "Parcel")
        @IndexMap(index = "gsi0", partitionKey = "Parcel#carrier#{carrier.id}", sortKey = "{id}")
        @IndexMap(index = "gsi1", partitionKey = "PARCEL_BY_TOWN#{town}", sortKey = "{id}")
        @IndexMap(index = "gsi2", partitionKey = "PARCEL_BY_STATE#{state}", sortKey = "{id}")
        @NamedQuery(name = "Parcel.ofTown", query = OF_TOWN)
        @NamedQuery(name = "Parcel.ofCarrier", query = OF_CARRIER)
        public static class Parcel {
            @Id
            private String id = "1";

            @Column(nullable = false)
            private String town = "Rome";

            private String street = "Via Appia";

            private String state = "lost";

            private int weight = 5;

            @ManyToOne
            private Carrier carrier;
        }
    }

    private static IndexAdvice advice(EntityManagerFactory factory) {
        return factory.unwrap(IndexAdvisor.class).advise();
    }

    private static List<IndexAdvice.Proposal> added(IndexAdvice advice) {
        return advice.entities().stream().flatMap(each -> each.added().stream()).toList();
    }

    /** What an application would do in its tests; answers the results. */
    private static List<?> work(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> Stream.of(
                        em.createNamedQuery("Parcel.ofTown")
                                .setParameter("town", "Rome")
                                .getResultList()
                                .size(),
                        em.createNamedQuery("Parcel.ofCarrier").getResultList().size(),
                        em.createQuery(OF_STREET)
                                .setParameter("town", "Rome")
                                .setParameter("street", "Via Appia")
                                .getSingleResult(),
                        em.createQuery(OF_WEIGHT).getSingleResult(),
                        em.createQuery(OF_STATE).executeUpdate())
                .toList());
    }

    @Test
    void namedQueriesAreKnownBeforeAnythingWasRun() {
        EntityManagerFactory fresh = before.open(Map.of(), Carrier.class, Plain.Parcel.class);
        IndexAdvice advice = advice(fresh);
        assertEquals("""
                Add to Parcel:
                  @IndexMap(index = "gsi1", partitionKey = "PARCEL_BY_TOWN#{town}", sortKey = "{id}")
                    for Parcel.ofTown
                and, as these replace what it has without any map, if they are still needed:
                  @IndexMap(index = "gsi0", partitionKey = "Parcel#carrier#{carrier.id}", sortKey = "{id}")
                  @Extent(index = "gsi19", shards = 1)""", advice.toString());
        assertEquals(List.of("Parcel.ofTown"), added(advice).get(0).queries());
        assertTrue(advice.complete());
        before.assertRequests("");
    }

    @Test
    void queriesThatWereRunAreKnown() {
        EntityManagerFactory fresh = before.open(Map.of(), Carrier.class, Plain.Parcel.class);
        before.persist(new Plain.Parcel());
        work(fresh);
        assertEquals(
                Map.of(
                        "@IndexMap(index = \"gsi1\", partitionKey = \"PARCEL_BY_TOWN#{town}\", sortKey = \"{id}\")",
                        Set.of("Parcel.ofTown", OF_STREET, OF_WEIGHT),
                        "@IndexMap(index = \"gsi2\", partitionKey = \"PARCEL_BY_STATE#{state}\", sortKey = \"{id}\")",
                        Set.of(OF_STATE)),
                added(advice(fresh)).stream()
                        .collect(Collectors.toMap(
                                IndexAdvice.Proposal::annotation, each -> Set.copyOf(each.queries()))));
    }

    @Test
    void queriesThatWereRefusedAreKnown() {
        EntityManagerFactory fresh =
                before.open(Map.of(MonodyneSettings.QUERY_ACCESS, "extent"), Carrier.class, Plain.Parcel.class);
        EntityManager em = fresh.createEntityManager();
        assertThrows(
                PersistenceException.class,
                () -> em.createQuery("select p from Parcel p where p.street = 'x'")
                        .setHint(MonodyneSettings.QUERY_ACCESS, "keyed")
                        .getResultList());
        assertThrows(
                PersistenceException.class,
                () -> em.createQuery(ALL)
                        .setHint(MonodyneSettings.QUERY_ACCESS, "keyed")
                        .getResultList());
        before.assertRequests("");
        IndexAdvice advice = advice(fresh);
        assertTrue(advice.toString().contains("PARCEL_BY_STREET#{street}"), advice.toString());
        assertEquals(ALL, advice.notKeyed().get(0).query());
        assertTrue(advice.notKeyed().get(0).reason().contains("Parcel"), advice.toString());
        assertFalse(advice.none());
        em.close();
    }

    @Test
    void builtQueriesAreKnown() {
        EntityManagerFactory fresh = before.open(Map.of(), Carrier.class, Plain.Parcel.class);
        CriteriaBuilder builder = fresh.getCriteriaBuilder();
        CriteriaQuery<Plain.Parcel> query = builder.createQuery(Plain.Parcel.class);
        Root<Plain.Parcel> parcel = query.from(Plain.Parcel.class);
        query.where(builder.equal(parcel.get("street"), "x"));
        fresh.callInTransaction(em -> em.createQuery(query).getResultList());
        fresh.unwrap(SingleTable.class)
                .from(Plain.Parcel.class)
                .where(path("state").equalTo("x"))
                .list()
                .run();
        String advice = advice(fresh).toString();
        assertTrue(advice.contains("PARCEL_BY_STREET#{street}"), advice);
        assertTrue(advice.contains("PARCEL_BY_STATE#{state}"), advice);
    }

    @Test
    void withWhatWasProposedAllQueriesAreKeyed() {
        before.persist(new Plain.Parcel());
        after.persist(new Advised.Parcel());
        assertEquals(List.of(1, 0, "1", 1L, 1), work(before.factory()));
        assertEquals(List.of(1, 0, "1", 1L, 1), work(after.factory()));
        IndexAdvice advice = advice(after.factory());
        assertTrue(advice.none(), advice.toString());
        assertEquals("All queries are keyed.", advice.toString());
    }

    @Test
    void aClosedFactoryGivesNone() {
        EntityManagerFactory fresh = before.open(Map.of(), Carrier.class, Plain.Parcel.class);
        IndexAdvisor advisor = fresh.unwrap(IndexAdvisor.class);
        fresh.close();
        assertThrows(IllegalStateException.class, advisor::advise);
    }
}
