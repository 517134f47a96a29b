package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A many-to-one is the key of its target: an attribute for each component of the id (sections 2.10 and 11.1.25). */
public class ManyToOneContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(City.class, Person.class, Plot.class, PlotId.class, House.class, Licence.class, Visit.class);

    @Entity
    static class City {
        @Id
        @Column(name = "code")
        String id;

        String name;

        City() {}

        City(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Person {
        @Id
        String id;

        @ManyToOne
        City city;

        @ManyToOne
        @JoinColumn(name = "born_in")
        City birthplace;

        Person() {}

        Person(String id, City city) {
            this.id = id;
            this.city = city;
        }
    }

    @Embeddable
    record PlotId(String street, int number) {}

    @Entity
    static class Plot {
        @EmbeddedId
        PlotId id;

        Plot() {}

        Plot(String street, int number) {
            this.id = new PlotId(street, number);
        }
    }

    @Entity
    static class House {
        @Id
        String id = "h";

        @ManyToOne
        Plot plot;

        @ManyToOne
        @JoinColumn(name = "garden_number", referencedColumnName = "number")
        @JoinColumn(name = "garden_street", referencedColumnName = "street")
        Plot garden;
    }

    @Entity
    static class Licence {
        @Id
        String id;

        @ManyToOne(optional = false)
        @JoinColumn(unique = true)
        Person holder;

        Licence() {}

        Licence(String id, Person holder) {
            this.id = id;
            this.holder = holder;
        }
    }

    @Entity
    static class Visit {
        @Id
        String id = "v";

        @ManyToOne
        @JoinColumn(nullable = false)
        City city;
    }

    @Test
    void aReferenceIsStoredAsTheIdOfItsTarget() {
        City city = new City("ZH");
        unit.persist(city, new Person("p", city));
        assertEquals(
                Map.ofEntries(
                        Map.entry("pk", AttributeValue.fromS("Person#p")),
                        Map.entry("sk", AttributeValue.fromS("Person")),
                        Map.entry("gsi0_pk", AttributeValue.fromS("Person#city#ZH")),
                        Map.entry("gsi0_sk", AttributeValue.fromS("p")),
                        Map.entry("gsi19_pk", AttributeValue.fromS("EXTENT#Person#0")),
                        Map.entry("gsi19_sk", AttributeValue.fromS("p")),
                        Map.entry("_type", AttributeValue.fromS("Person")),
                        Map.entry("id", AttributeValue.fromS("p")),
                        Map.entry("city_code", AttributeValue.fromS("ZH"))),
                unit.table().item("Person#p", "Person"));
    }

    @Test
    void aReferenceIsReadBackWithItsTarget() {
        City city = new City("ZH");
        city.name = "Zurich";
        unit.persist(city, new Person("p", city));
        unit.requests().reset();
        unit.inTransaction(em -> {
            Person read = em.find(Person.class, "p");
            assertEquals("Zurich", read.city.name);
            assertSame(em.find(City.class, "ZH"), read.city);
            assertNull(read.birthplace);
        });
        unit.assertRequests("""
            get app Person#p·Person
            get app City#ZH·City\
            """);
    }

    @Test
    void severalReferencesToOneTargetAreOneInstance() {
        City city = new City("ZH");
        Person person = new Person("p", city);
        person.birthplace = city;
        unit.persist(city, person, new Person("q", city));
        unit.inTransaction(em -> {
            Person read = em.find(Person.class, "p");
            assertSame(read.city, read.birthplace);
            assertSame(read.city, em.find(Person.class, "q").city);
        });
    }

    @Test
    void theJoinColumnIsNamedAsDeclaredOrAfterTheAttributeAndTheColumnOfTheId() {
        City city = new City("ZH");
        Person person = new Person("p", city);
        person.birthplace = city;
        unit.persist(city, person);
        assertEquals("ZH", unit.table().text("Person#p", "Person", "city_code"));
        assertEquals("ZH", unit.table().text("Person#p", "Person", "born_in"));
    }

    @Test
    void aReferenceThatIsNullHasNoColumnAndNoIndexKeys() {
        unit.persist(new Person("p", null));
        Map<String, AttributeValue> item = unit.table().item("Person#p", "Person");
        for (String attribute : new String[] {"city_code", "born_in", "gsi0_pk", "gsi0_sk", "gsi1_pk", "gsi1_sk"}) {
            assertFalse(item.containsKey(attribute), attribute);
        }
        unit.inTransaction(em -> assertNull(em.find(Person.class, "p").city));
    }

    @Test
    void aReferenceThatChangesTakesItsIndexKeysAlong() {
        City city = new City("ZH");
        unit.persist(city, new City("BE"), new Person("p", city));
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Person.class, "p").city = em.getReference(City.class, "BE"));
        List<String> sent = unit.requests().sent();
        assertEquals(
                "update app Person#p·Person  set city_code='BE', gsi0_pk='Person#city#BE', gsi0_sk='p'"
                        + "   if _type='Person'",
                sent.get(sent.size() - 1));
        assertEquals(List.of(), unit.table().listed("gsi0", "Person#city#ZH"));
        assertEquals(List.of("Person#p·Person"), unit.table().listed("gsi0", "Person#city#BE"));
        unit.inTransaction(em -> assertEquals("BE", em.find(Person.class, "p").city.id));
    }

    @Test
    void aReferenceThatIsSetToNullLeavesTheIndex() {
        City city = new City("ZH");
        unit.persist(city, new Person("p", city));
        unit.inTransaction(em -> em.find(Person.class, "p").city = null);
        assertNull(unit.table().text("Person#p", "Person", "city_code"));
        assertNull(unit.table().text("Person#p", "Person", "gsi0_pk"));
        assertEquals(List.of(), unit.table().listed("gsi0", "Person#city#ZH"));
        assertTrue(unit.table().has("City#ZH", "City"));
    }

    @Test
    void aReferenceThatIsSetToTheSameEntityIsNoChange() {
        City city = new City("ZH");
        unit.persist(city, new Person("p", city));
        unit.inTransaction(em -> {
            Person person = em.find(Person.class, "p");
            unit.requests().reset();
            person.city = em.getReference(City.class, "ZH");
        });
        unit.assertRequests("");
    }

    @Test
    void anIdOfSeveralComponentsIsSeveralColumns() {
        House house = new House();
        house.plot = new Plot("High Street", 7);
        house.garden = new Plot("Low Street", 8);
        unit.persist(house.plot, house.garden, house);
        Map<String, AttributeValue> item = unit.table().item("House#h", "House");
        assertEquals(AttributeValue.fromS("High Street"), item.get("plot_street"));
        assertEquals(AttributeValue.fromN("7"), item.get("plot_number"));
        assertEquals(AttributeValue.fromS("Low Street"), item.get("garden_street"));
        assertEquals(AttributeValue.fromN("8"), item.get("garden_number"));
        assertEquals("House#plot#High%20Street#0000000007", item.get("gsi0_pk").s());
        unit.inTransaction(em -> {
            House read = em.find(House.class, "h");
            assertEquals(new PlotId("High Street", 7), read.plot.id);
            assertEquals(new PlotId("Low Street", 8), read.garden.id);
        });
    }

    @Test
    void aReferenceThatIsNotOptionalIsRefusedWhereItIsNull() {
        unit.failsToCommit(PersistenceException.class, em -> em.persist(new Licence("l", null)));
        unit.failsToCommit(PersistenceException.class, em -> em.persist(new Visit()));
        assertEquals(0, unit.table().items().size());
    }

    @Test
    void aUniqueJoinColumnAllowsOneReferenceToATarget() {
        Person person = new Person("p", null);
        unit.persist(person, new Licence("l", person));
        unit.failsToCommit(
                UniqueViolationException.class, em -> em.persist(new Licence("m", em.getReference(Person.class, "p"))));
        unit.inTransaction(em -> em.remove(em.find(Licence.class, "l")));
        unit.inTransaction(em -> em.persist(new Licence("m", em.getReference(Person.class, "p"))));
        assertTrue(unit.table().has("Licence#m", "Licence"));
    }

    @Test
    void aTargetIsReferredToByItsIdAlone() {
        unit.persist(new City("ZH"));
        unit.inTransaction(em -> em.persist(new Person("p", em.getReference(City.class, "ZH"))));
        assertEquals("ZH", unit.table().text("Person#p", "Person", "city_code"));
    }

    @Test
    void theTargetKnowsNothingOfAUnidirectionalReference() {
        City city = new City("ZH");
        unit.persist(city);
        Map<String, AttributeValue> before = unit.table().item("City#ZH", "City");
        unit.inTransaction(em -> em.persist(new Person("p", em.find(City.class, "ZH"))));
        unit.inTransaction(em -> em.remove(em.find(Person.class, "p")));
        assertEquals(before, unit.table().item("City#ZH", "City"));
        unit.inTransaction(em -> assertNotNull(em.find(City.class, "ZH")));
    }
}
