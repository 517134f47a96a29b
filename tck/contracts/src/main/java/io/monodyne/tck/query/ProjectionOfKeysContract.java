package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.TimeToLive;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked for of items where more than their attributes has to be seen: keys, expiry, what the cache keeps. */
public class ProjectionOfKeysContract {

    /** Stored in keys, but for its text. */
    @Entity
    @IndexMap(partitionKey = "SEAT#{number}", sortKey = "SEAT", storeShadow = false)
    @IndexMap(index = "gsi0", partitionKey = "ROW#{row}", sortKey = "{place}", storeShadow = false)
    static class Seat {
        @Id
        int number;

        @Basic(optional = false)
        String row = "";

        @Basic(optional = false)
        int place;

        String text = "";

        protected Seat() {}

        Seat(int number, String row, int place) {
            this.number = number;
            this.row = row;
            this.place = place;
            this.text = "seat";
        }
    }

    /** May expire. */
    @Entity
    static class Offer {
        @Id
        String id = "";

        String text = "";
        String terms = "";

        @TimeToLive
        @Nullable
        Instant until;

        protected Offer() {}

        Offer(String id, @Nullable Instant until) {
            this.id = id;
            this.text = "text";
            this.terms = "terms";
            this.until = until;
        }
    }

    /** Kept by the cache. */
    @Entity
    @Cacheable
    static class Town {
        @Id
        String id = "";

        String name = "";
        String country = "";

        @Version
        long version;

        protected Town() {}

        Town(String id, String name, String country) {
            this.id = id;
            this.name = name;
            this.country = country;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Seat.class, Offer.class, Town.class);

    private EntityManager em;

    @BeforeEach
    void fill() {
        unit.persist(
                new Seat(1, "A", 7),
                new Offer("new", null),
                new Offer("old", Instant.now().minusSeconds(60)),
                new Town("g", "Graz", "AT"));
        unit.factory().getCache().evictAll();
        unit.requests().reset();
        em = unit.entityManager();
    }

    private Object result(String query) {
        return em.createQuery(query).getSingleResult();
    }

    @Test
    void whatIsStoredInKeysIsReadFromThem() {
        assertEquals(7, result("select s.place from Seat s where s.row = 'A'"));
        assertEquals("A", result("select s.row from Seat s where s.number = 1"));
        unit.assertRequests("""
            query app/gsi0  ROW#A  limit 2 only _type, pk, sk, gsi0_pk, gsi0_sk   filter _type = 'Seat'
            get app SEAT#0000000001·SEAT  only _type, pk, sk, gsi0_pk, gsi0_sk\
            """);
    }

    @Test
    void whatHasExpiredIsNotFound() {
        assertEquals("new", result("select o.id from Offer o where o.text = 'text'"));
        assertEquals("new", result("select o.id from Offer o where o.id in ('new', 'old')"));
        String query = unit.requests().sent().get(0);
        assertTrue(query.startsWith("query app/gsi19  EXTENT#Offer#0  only id, text, until, _type "), query);
        assertEquals(
                "batch-get app  Offer#new·Offer, Offer#old·Offer  only id, until, _type",
                unit.requests().sent().get(1));
    }

    @Test
    void whatTheCacheKeepsIsReadAsAWholeByKey() {
        assertEquals("Graz", result("select t.name from Town t where t.id = 'g'"));
        assertEquals("AT", em.find(Town.class, "g").country);
        assertEquals("AT", result("select t.country from Town t where t.name = 'Graz'"));
        unit.assertRequests("""
            get app Town#g·Town
            query app/gsi19  EXTENT#Town#0  only id, name, country, _type   filter name = 'Graz' and _type = 'Town'\
            """);
    }
}
