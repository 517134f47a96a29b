package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** References in embeddables: what is stored of them are members of the embeddable's map (sections 2.6 and 11.1.25). */
public class EmbeddedReferencesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Country.class, Tour.class, Route.class, Rating.class, Stop.class);

    @Entity
    static class Country {
        @Id
        String code;

        Country() {}

        Country(String code) {
            this.code = code;
        }
    }

    @Embeddable
    static class Route {
        String text;

        @ManyToOne
        Country from;

        @ManyToOne
        @JoinColumn(name = "dest")
        Country to;

        protected Route() {}

        Route(String text, Country from, Country to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }
    }

    @Embeddable
    record Rating(int stars, @ManyToOne Country by) {}

    @Embeddable
    static class Stop {
        int nights;

        @ManyToOne
        Country in;

        protected Stop() {}

        Stop(int nights, Country in) {
            this.nights = nights;
            this.in = in;
        }
    }

    @Entity
    static class Tour {
        @Id
        String id = "t";

        @Embedded
        Route route;

        @Embedded
        @AssociationOverride(name = "to", joinColumns = @JoinColumn(name = "destination"))
        Route alternative;

        Rating rating;

        @ElementCollection
        List<Stop> stops = new ArrayList<>();

        @ElementCollection
        @AssociationOverride(name = "value.by", joinColumns = @JoinColumn(name = "judge"))
        Map<String, Rating> ratings = new HashMap<>();

        @ElementCollection
        Map<Country, Integer> days = new HashMap<>();
    }

    private final Country france = new Country("FR");
    private final Country italy = new Country("IT");
    private final Tour tour = new Tour();

    private void store() {
        unit.persist(france, italy, tour);
        unit.requests().reset();
    }

    private static void inTour(Consumer<Tour> work) {
        unit.inTransaction(em -> work.accept(em.find(Tour.class, "t")));
    }

    private static AttributeValue stored(String attribute) {
        return unit.table().attribute("Tour#t", "Tour", attribute);
    }

    private static String indexed(String partition) {
        return String.join(" ", unit.table().listed(partition.substring(0, 4), partition.substring(5)));
    }

    @Test
    void theKeyOfAReferenceIsAMemberOfTheMap() {
        tour.route = new Route("by train", france, italy);
        store();
        assertEquals(
                AttributeValue.fromM(Map.of(
                        "text", AttributeValue.fromS("by train"),
                        "from_code", AttributeValue.fromS("FR"),
                        "dest", AttributeValue.fromS("IT"))),
                stored("route"));
    }

    @Test
    void aReferenceInAnEmbeddableIsReadBack() {
        tour.route = new Route("by train", france, italy);
        store();
        unit.inTransaction(em -> {
            Tour read = em.find(Tour.class, "t");
            assertEquals("FR", read.route.from.code);
            assertSame(em.find(Country.class, "IT"), read.route.to);
        });
    }

    @Test
    void anAssociationOverrideRenamesTheColumnAtOnePlaceOnly() {
        tour.route = new Route("by train", france, italy);
        tour.alternative = new Route("by car", italy, france);
        store();
        assertEquals(AttributeValue.fromS("FR"), stored("alternative").m().get("destination"));
        assertFalse(stored("alternative").m().containsKey("dest"));
        assertEquals(AttributeValue.fromS("IT"), stored("route").m().get("dest"));
        inTour(read -> {
            assertEquals("FR", read.alternative.to.code);
            assertEquals("IT", read.route.to.code);
        });
    }

    @Test
    void aReferenceInAnEmbeddableIsIndexedUnderItsPath() {
        tour.route = new Route("by train", france, italy);
        store();
        assertEquals("Tour#t·Tour", indexed("gsi0 Tour#route.from#FR"));
        assertEquals("Tour#t·Tour", indexed("gsi1 Tour#route.to#IT"));
        assertEquals("", indexed("gsi2 Tour#alternative.from#FR"));
    }

    @Test
    void aReferenceInAnEmbeddableThatChangesTakesItsIndexKeysAlong() {
        tour.route = new Route("by train", france, italy);
        store();
        unit.inTransaction(em -> em.find(Tour.class, "t").route.to = em.find(Country.class, "FR"));
        assertEquals(AttributeValue.fromS("FR"), stored("route").m().get("dest"));
        assertEquals(AttributeValue.fromS("by train"), stored("route").m().get("text"));
        assertEquals("", indexed("gsi1 Tour#route.to#IT"));
        assertEquals("Tour#t·Tour", indexed("gsi1 Tour#route.to#FR"));
        inTour(read -> assertEquals("FR", read.route.to.code));
    }

    @Test
    void anEmbeddableThatGoesTakesItsReferencesAlong() {
        tour.route = new Route("by train", france, italy);
        store();
        inTour(read -> read.route = null);
        assertNull(stored("route"));
        assertEquals("", indexed("gsi0 Tour#route.from#FR"));
        inTour(read -> assertNull(read.route));
    }

    @Test
    void aReferenceThatIsNullIsAbsentFromTheMap() {
        tour.route = new Route("by train", null, italy);
        store();
        assertFalse(stored("route").m().containsKey("from_code"));
        inTour(read -> assertNull(read.route.from));
    }

    @Test
    void aRecordHoldsAReference() {
        tour.rating = new Rating(5, france);
        store();
        assertEquals(
                AttributeValue.fromM(Map.of("stars", AttributeValue.fromN("5"), "by_code", AttributeValue.fromS("FR"))),
                stored("rating"));
        inTour(read -> {
            assertEquals(5, read.rating.stars());
            assertEquals("FR", read.rating.by().code);
        });
    }

    @Test
    void aRecordThatIsReplacedHasTheNewReference() {
        tour.rating = new Rating(5, france);
        store();
        unit.inTransaction(em -> em.find(Tour.class, "t").rating = new Rating(5, em.find(Country.class, "IT")));
        inTour(read -> assertEquals("IT", read.rating.by().code));
        assertEquals("Tour#t·Tour", indexed("gsi4 Tour#rating.by#IT"));
    }

    @Test
    void elementsOfACollectionHoldReferences() {
        tour.stops.add(new Stop(3, france));
        tour.stops.add(new Stop(4, italy));
        tour.stops.add(new Stop(5, france));
        store();
        assertEquals(
                AttributeValue.fromM(
                        Map.of("nights", AttributeValue.fromN("4"), "in_code", AttributeValue.fromS("IT"))),
                stored("stops").l().get(1));
        inTour(read -> {
            assertEquals(3, read.stops.size());
            assertEquals("IT", read.stops.get(1).in.code);
            assertSame(read.stops.get(0).in, read.stops.get(2).in);
        });
    }

    @Test
    void anElementThatReplacesAnotherHasTheNewReference() {
        tour.stops.add(new Stop(3, france));
        store();
        unit.inTransaction(em -> em.find(Tour.class, "t").stops.set(0, new Stop(3, em.find(Country.class, "IT"))));
        inTour(read -> assertEquals("IT", read.stops.get(0).in.code));
    }

    @Test
    void valuesOfAMapHoldReferencesUnderOverriddenNames() {
        tour.ratings.put("food", new Rating(4, italy));
        store();
        assertEquals(
                AttributeValue.fromM(Map.of("stars", AttributeValue.fromN("4"), "judge", AttributeValue.fromS("IT"))),
                stored("ratings").m().get("food"));
        inTour(read -> assertEquals("IT", read.ratings.get("food").by().code));
    }

    @Test
    void anEntityIsTheKeyOfAnElementCollection() {
        tour.days.put(france, 3);
        tour.days.put(italy, 4);
        store();
        assertEquals(
                Map.of("FR", AttributeValue.fromN("3"), "IT", AttributeValue.fromN("4")),
                stored("days").m());
        unit.inTransaction(em -> {
            Tour read = em.find(Tour.class, "t");
            assertEquals(2, read.days.size());
            assertEquals(3, read.days.get(em.find(Country.class, "FR")));
            read.days.put(em.find(Country.class, "FR"), 5);
        });
        assertEquals(AttributeValue.fromN("5"), stored("days").m().get("FR"));
    }
}
