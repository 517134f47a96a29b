package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The keys of a map with {@code @MapKey} are an attribute of its elements (section 11.1.31). */
public class MapsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Garage.class, Car.class, Engine.class);

    @Entity
    static class Garage {
        @Id
        String id;

        @OneToMany(mappedBy = "garage")
        @MapKey
        Map<String, Car> byId = new HashMap<>();

        @OneToMany(mappedBy = "garage")
        @MapKey(name = "plate")
        Map<String, Car> byPlate = new HashMap<>();

        @OneToMany(mappedBy = "garage")
        @MapKey(name = "seats")
        SortedMap<Integer, Car> bySeats = new TreeMap<>();

        @OneToMany(mappedBy = "garage")
        @MapKey(name = "engine.serial")
        Map<String, Car> byEngine = new HashMap<>();

        Garage() {}

        Garage(String id) {
            this.id = id;
        }
    }

    @Embeddable
    static class Engine {
        String serial;

        protected Engine() {}

        Engine(String serial) {
            this.serial = serial;
        }
    }

    @Entity
    static class Car {
        @Id
        String id;

        String plate;
        int seats;
        Engine engine;

        @ManyToOne
        Garage garage;

        Car() {}

        Car(String id, String plate, int seats, Garage garage) {
            this.id = id;
            this.plate = plate;
            this.seats = seats;
            this.engine = new Engine("E" + id);
            this.garage = garage;
        }
    }

    @BeforeEach
    void store() {
        Garage garage = new Garage("g");
        unit.persist(
                garage,
                new Garage("empty"),
                new Car("1", "ZH 7", 5, garage),
                new Car("2", "BE 8", 2, garage),
                new Car("3", "GE 9", 7, garage));
        unit.requests().reset();
    }

    @Test
    void theKeyIsTheIdWhereNoAttributeIsNamed() {
        unit.inTransaction(em -> {
            Map<String, Car> cars = em.find(Garage.class, "g").byId;
            assertEquals(Set.of("1", "2", "3"), cars.keySet());
            assertEquals("BE 8", cars.get("2").plate);
        });
    }

    @Test
    void theKeyIsTheNamedAttribute() {
        unit.inTransaction(em -> {
            Map<String, Car> cars = em.find(Garage.class, "g").byPlate;
            assertEquals("2", cars.get("BE 8").id);
            assertNull(cars.get("BE 9"));
            assertEquals(3, cars.size());
        });
    }

    @Test
    void theKeyMayBeInAnEmbeddable() {
        unit.inTransaction(
                em -> assertEquals("1", em.find(Garage.class, "g").byEngine.get("E1").id));
    }

    @Test
    void aSortedMapIsSortedByItsKeys() {
        unit.inTransaction(em -> {
            SortedMap<Integer, Car> cars = em.find(Garage.class, "g").bySeats;
            assertEquals(2, cars.firstKey());
            assertEquals(
                    List.of("2", "1", "3"),
                    cars.values().stream().map(car -> car.id).toList());
            assertEquals(Set.of(5, 7), cars.tailMap(5).keySet());
        });
    }

    @Test
    void aMapIsOneQueryAndStoresNothing() {
        unit.inTransaction(
                em -> assertEquals(3, em.find(Garage.class, "g").byPlate.size()));
        unit.assertRequests("""
            get app Garage#g·Garage
            query app/gsi0  Car#garage#g\
            """);
        assertFalse(unit.table().item("Car#1", "Car").containsKey("byPlate_KEY"));
    }

    @Test
    void aMapOfNothingIsEmpty() {
        unit.inTransaction(em -> {
            Garage empty = em.find(Garage.class, "empty");
            assertEquals(Map.of(), empty.byId);
            assertInstanceOf(SortedMap.class, empty.bySeats);
        });
    }

    @Test
    void theKeyFollowsTheAttributeWhenItIsReadAgain() {
        unit.inTransaction(em -> em.find(Car.class, "2").plate = "VD 1");
        unit.inTransaction(em -> {
            Map<String, Car> cars = em.find(Garage.class, "g").byPlate;
            assertEquals("2", cars.get("VD 1").id);
            assertFalse(cars.containsKey("BE 8"));
        });
    }
}
