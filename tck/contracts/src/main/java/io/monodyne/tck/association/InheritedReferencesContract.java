package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Associations and inheritance: targets of several types, associations of superclasses (section 2.12). */
public class InheritedReferencesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Party.class, Person.class, Firm.class, Asset.class, Vehicle.class, Truck.class, Painting.class, Deed.class);

    @Entity
    abstract static class Party {
        @Id
        String id;

        @OneToMany(mappedBy = "owner")
        List<Vehicle> vehicles = new ArrayList<>();
    }

    @Entity
    static class Person extends Party {
        String firstName;

        Person() {}

        Person(String id) {
            this.id = id;
            this.firstName = "Ann";
        }
    }

    @Entity
    static class Firm extends Party {
        @ManyToMany
        Set<Party> members = new HashSet<>();

        @ManyToOne
        Person director;

        Firm() {}

        Firm(String id) {
            this.id = id;
        }
    }

    /** @param <T> who may own it */
    @MappedSuperclass
    abstract static class Asset<T extends Party> {
        @Id
        String id;

        @ManyToOne
        T owner;

        @ManyToMany
        Set<Party> insuredBy = new HashSet<>();
    }

    @Entity
    static class Vehicle extends Asset<Party> {
        Vehicle() {}

        Vehicle(String id, Party owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    @Entity
    static class Truck extends Vehicle {
        @ManyToOne
        Person driver;

        Truck() {}

        Truck(String id, Party owner, Person driver) {
            super(id, owner);
            this.driver = driver;
        }
    }

    @Entity
    @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "collector"))
    @AssociationOverride(
            name = "insuredBy",
            joinTable =
                    @JoinTable(
                            name = "ART",
                            joinColumns = @JoinColumn(name = "art"),
                            inverseJoinColumns = @JoinColumn(name = "insurer")))
    static class Painting extends Asset<Person> {}

    @Entity
    static class Deed {
        @Id
        String id = "d";

        @ManyToOne
        Vehicle of;
    }

    private static <E> Set<String> ids(Iterable<E> entities, Function<E, String> id) {
        Set<String> ids = new TreeSet<>();
        entities.forEach(entity -> ids.add(id.apply(entity)));
        return ids;
    }

    @BeforeEach
    void store() {
        Person person = new Person("p");
        Firm firm = new Firm("f");
        firm.director = person;
        firm.members.add(person);
        firm.members.add(firm);
        Truck truck = new Truck("t", firm, person);
        Deed deed = new Deed();
        deed.of = truck;
        Painting painting = new Painting();
        painting.id = "a";
        painting.owner = person;
        painting.insuredBy.add(firm);
        unit.persist(person, firm, truck, new Vehicle("v", person), new Vehicle("w", firm), painting, deed);
        unit.requests().reset();
    }

    @Test
    void theTargetOfAReferenceIsOfItsOwnType() {
        unit.inTransaction(em -> {
            assertEquals("Ann", assertInstanceOf(Person.class, em.find(Vehicle.class, "v").owner).firstName);
            assertInstanceOf(Firm.class, em.find(Vehicle.class, "w").owner);
            assertSame(em.find(Truck.class, "t"), em.find(Deed.class, "d").of);
        });
    }

    @Test
    void theElementsOfACollectionAreOfTheirOwnTypes() {
        unit.inTransaction(em -> {
            Firm firm = em.find(Firm.class, "f");
            assertEquals(Set.of("t", "w"), ids(firm.vehicles, vehicle -> vehicle.id));
            for (Vehicle vehicle : firm.vehicles) {
                assertEquals(vehicle.id.equals("t"), vehicle instanceof Truck);
            }
            assertEquals(Set.of("p", "f"), ids(firm.members, member -> member.id));
            for (Party member : firm.members) {
                assertEquals(member.id.equals("f"), member instanceof Firm);
            }
        });
    }

    @Test
    void anInheritedCollectionIsThatOfEachSubclass() {
        unit.inTransaction(em ->
                assertEquals(Set.of("v"), ids(em.find(Person.class, "p").vehicles, vehicle -> vehicle.id)));
    }

    @Test
    void aSubclassAddsReferencesOfItsOwn() {
        assertEquals("p", unit.table().text("Vehicle#t", "Vehicle", "driver_id"));
        assertEquals("f", unit.table().text("Vehicle#t", "Vehicle", "owner_id"));
        assertEquals(List.of("Vehicle#t·Vehicle"), unit.table().listed("gsi1", "Truck#driver#p"));
        unit.inTransaction(em -> assertEquals("p", em.find(Truck.class, "t").driver.id));
    }

    @Test
    void anIndexIsNamedAfterTheEntityThatDeclaresTheReference() {
        assertEquals(
                List.of("Vehicle#t·Vehicle", "Vehicle#w·Vehicle"), unit.table().listed("gsi0", "Vehicle#owner#f"));
    }

    @Test
    void aMappedSuperclassDeclaresReferencesAndEntitiesRenameTheirColumns() {
        assertEquals("p", unit.table().text("Painting#a", "Painting", "collector"));
        assertNull(unit.table().text("Painting#a", "Painting", "owner_id"));
        unit.inTransaction(em -> assertEquals("Ann", em.find(Painting.class, "a").owner.firstName));
    }

    @Test
    void entitiesRenameTheLinksOfAMappedSuperclass() {
        assertEquals("a", unit.table().text("LINK#ART#a", "f", "art"));
        assertEquals("f", unit.table().text("LINK#ART#a", "f", "insurer"));
        unit.inTransaction(em ->
                assertEquals(Set.of("f"), ids(em.find(Painting.class, "a").insuredBy, insurer -> insurer.id)));
    }
}
