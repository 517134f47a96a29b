package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertNothingSent;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static io.monodyne.tck.tenant.TwoTenants.assertRefusedAtCommit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.TenantId;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tenants of hierarchies, of derived and generated ids, of keys without shadows, and of what collections keep in other items. */
class ShapesContract {

    @Entity
    static class Vehicle extends OfTenant {
        @OneToMany
        @JoinColumn(name = "vehicle_tenant", referencedColumnName = "tenant")
        @JoinColumn(name = "vehicle_name", referencedColumnName = "name")
        List<Wheel> wheels = new ArrayList<>();

        @ManyToMany
        @MapKeyJoinColumn
        Map<Wheel, Wheel> spare = new HashMap<>();

        protected Vehicle() {}

        Vehicle(String tenant, String name) {
            super(tenant, name);
        }
    }

    @Entity
    static class Truck extends Vehicle {
        protected Truck() {}

        Truck(String tenant, String name) {
            super(tenant, name);
        }
    }

    @Entity
    static class Wheel extends OfTenant {
        protected Wheel() {}

        Wheel(String tenant, String name) {
            super(tenant, name);
        }
    }

    @Entity
    static class Licence {
        @Id
        @OneToOne
        Vehicle vehicle;

        String text;

        protected Licence() {}

        Licence(Vehicle vehicle) {
            this.vehicle = vehicle;
        }
    }

    @Entity
    @IdClass(Trip.Key.class)
    static class Trip {
        /** The id. */
        record Key(Key2 vehicle, int number) implements Serializable {}

        /** That of a vehicle, as its id class is. */
        record Key2(String name, String tenant) implements Serializable {}

        @Id
        int number;

        @Id
        @ManyToOne
        Plate vehicle;

        protected Trip() {}

        Trip(Plate vehicle, int number) {
            this.vehicle = vehicle;
            this.number = number;
        }
    }

    @Entity
    @IdClass(Trip.Key2.class)
    @IndexMap(partitionKey = "PLATE#{tenant}", sortKey = "{name}", storeShadow = false)
    static class Plate {
        @Id
        String name;

        @Id
        @TenantId
        String tenant;

        String text;

        protected Plate() {}

        Plate(String tenant, String name) {
            this.tenant = tenant;
            this.name = name;
        }
    }

    @Entity
    @IdClass(Ticket.Key.class)
    static class Ticket {
        /** The id. */
        record Key(String tenant, long number) implements Serializable {}

        @Id
        @TenantId
        String tenant;

        @Id
        @GeneratedValue
        long number;
    }

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Vehicle.class, Truck.class, Wheel.class, Licence.class, Trip.class, Plate.class, Ticket.class);

    private static OfTenant.Key key(String tenant, String name) {
        return new OfTenant.Key(name, tenant);
    }

    @Test
    void aHierarchyIsOfOneTenant() {
        TwoTenants.persist(unit, ANN, new Truck(null, "t"));
        TwoTenants.in(unit, ANN, em -> assertInstanceOf(Truck.class, em.find(Vehicle.class, key(null, "t"))));
        unit.requests().reset();
        for (Class<?> type : List.of(Vehicle.class, Truck.class)) {
            assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.find(type, key(ANN, "t"))));
        }
        assertNothingSent(unit);
    }

    @Test
    void anIdThatIsThatOfAnotherEntityHasItsTenant() {
        Vehicle vehicle = new Vehicle(ANN, "v");
        TwoTenants.persist(unit, ANN, vehicle, new Licence(vehicle));
        assertTrue(unit.table().has("Licence#ann#v", "Licence"));
        TwoTenants.in(unit, ANN, em -> assertNotNull(em.find(Licence.class, key(ANN, "v")).vehicle));
        TwoTenants.in(unit, ANN, em -> assertNotNull(em.find(Licence.class, key(null, "v"))));
        unit.requests().reset();
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.find(Licence.class, key(ANN, "v"))));
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.persist(new Licence(vehicle))));
        assertNothingSent(unit);
    }

    @Test
    void anIdThatContainsThatOfAnotherEntityBeginsWithItsTenant() {
        Plate plate = new Plate(ANN, "p");
        TwoTenants.persist(unit, ANN, plate, new Trip(plate, 1));
        assertTrue(
                unit.table().has("Trip#ann#p#0000000001", "Trip"),
                unit.table().content().keySet().toString());
        Trip.Key own = new Trip.Key(new Trip.Key2("p", ANN), 1);
        TwoTenants.in(unit, ANN, em -> assertEquals("p", em.find(Trip.class, own).vehicle.name));
        unit.requests().reset();
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.find(Trip.class, own)));
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.persist(new Trip(plate, 2))));
        assertNothingSent(unit);
    }

    @Test
    void aTenantThatIsInTheKeyAloneIsGuardedAsWell() {
        TwoTenants.persist(unit, ANN, new Plate(null, "p"));
        assertNull(unit.table().item("PLATE#ann", "p").get("tenant"));
        TwoTenants.in(unit, ANN, em -> {
            Plate plate = em.find(Plate.class, new Trip.Key2("p", null));
            assertEquals(ANN, plate.tenant);
            plate.text = "changed";
        });
        assertEquals("changed", unit.table().text("PLATE#ann", "p", "text"));
        assertRefused(
                "MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.find(Plate.class, new Trip.Key2("p", ANN))));
    }

    @Test
    void aGeneratedNumberIsOneOfTheTenant() {
        Ticket ticket = new Ticket();
        TwoTenants.persist(unit, ANN, ticket);
        assertEquals(ANN, ticket.tenant);
        Ticket other = new Ticket();
        other.tenant = BOB;
        assertRefused("MD-CONTEXT-11", () -> TwoTenants.in(unit, ANN, em -> em.persist(other)));
        assertNothingSent(unit);
    }

    @Test
    void whatACollectionKeepsInItsElementsIsOfTheTenant() {
        Vehicle vehicle = new Vehicle(ANN, "v");
        Wheel wheel = new Wheel(ANN, "w");
        vehicle.wheels.add(wheel);
        TwoTenants.persist(unit, ANN, vehicle, wheel);
        TwoTenants.persist(unit, BOB, new Wheel(BOB, "w"));
        Wheel ofBob = TwoTenants.call(unit, BOB, em -> em.find(Wheel.class, key(BOB, "w")));
        Map<?, ?> before = unit.table().content();
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Vehicle.class, key(ANN, "v")).wheels.add(ofBob));
        assertRefusedAtCommit(
                unit,
                "MD-CONTEXT-11",
                ANN,
                em -> em.find(Vehicle.class, key(ANN, "v")).spare.put(ofBob, em.find(Wheel.class, key(ANN, "w"))));
        assertEquals(before, unit.table().content());
        TwoTenants.in(
                unit,
                ANN,
                em -> assertEquals(
                        1, em.find(Vehicle.class, key(ANN, "v")).wheels.size()));
        unit.table().set("Wheel#ann#w", "Wheel", "vehicle_tenant", AttributeValue.fromS(BOB));
        assertRefused("MD-CONTEXT-13", () -> TwoTenants.in(unit, ANN, em -> em.find(Wheel.class, key(ANN, "w"))));
    }

    @Test
    void keysOfMapsAreOfTheTenant() {
        Vehicle vehicle = new Vehicle(ANN, "v");
        Wheel wheel = new Wheel(ANN, "w");
        vehicle.spare.put(wheel, wheel);
        TwoTenants.persist(unit, ANN, vehicle, wheel);
        String link = "LINK#Vehicle_Wheel#ann#v";
        Map<String, AttributeValue> item = new HashMap<>(unit.table().item(link, "ann#w"));
        String column = item.entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith("spare_KEY"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(item.toString()));
        TwoTenants.in(
                unit,
                ANN,
                em -> assertEquals(
                        1, em.find(Vehicle.class, key(ANN, "v")).spare.size()));
        List<AttributeValue> planted = new ArrayList<>(item.get(column).l());
        assertEquals(AttributeValue.fromS(ANN), planted.set(0, AttributeValue.fromS(BOB)));
        unit.table().set(link, "ann#w", column, AttributeValue.fromL(planted));
        assertRefused(
                "MD-CONTEXT-11",
                () -> TwoTenants.in(
                        unit,
                        ANN,
                        em -> assertEquals(
                                0, em.find(Vehicle.class, key(ANN, "v")).spare.size())));
    }

    @Test
    void withoutGeneratedClassesAndByItemItIsTheSame() {
        EntityManagerFactory factory = unit.open(
                Map.of(MonodyneSettings.ENHANCEMENT, "none", MonodyneSettings.ATOMICITY, "item"),
                Vehicle.class,
                Truck.class,
                Wheel.class,
                Licence.class,
                Trip.class,
                Plate.class,
                Ticket.class);
        Vehicle vehicle = new Vehicle(ANN, "v");
        TwoTenants.persist(unit, ANN, vehicle, new Licence(vehicle));
        try (EntityManager bob = factory.createEntityManager(Map.of(MonodyneSettings.TENANT, BOB))) {
            assertRefused("MD-CONTEXT-11", () -> bob.find(Licence.class, key(ANN, "v")));
            assertRefused("MD-CONTEXT-11", () -> bob.getReference(Vehicle.class, key(ANN, "v")));
            bob.getTransaction().begin();
            assertRefused("MD-CONTEXT-11", () -> bob.merge(new Vehicle(ANN, "v")));
            bob.getTransaction().rollback();
        }
    }
}
