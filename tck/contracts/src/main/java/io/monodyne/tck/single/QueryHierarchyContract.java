package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries of a class and of all that extend it; of what expires. */
public class QueryHierarchyContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Vehicle.class, Vehicle.Car.class, Vehicle.Truck.class, Voucher.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Vehicle.Car("a", "red", 4),
                new Vehicle.Truck("b", "red", 40),
                new Vehicle.Car("c", "blue", 2),
                Voucher.expired("x", "s"),
                Voucher.valid("y", "s"),
                new Voucher("z", "s", null));
        unit.requests().reset();
    }

    @Test
    void aClassFindsAllThatExtendIt() {
        List<Vehicle> red = single.query(Vehicle.class)
                .where(path("colour").equalTo("red"))
                .list()
                .run();
        assertEquals(
                List.of("Car a", "Truck b"),
                red.stream().map(QueryHierarchyContract::text).toList());
        unit.assertRequests("query app/gsi0  COLOUR#red   filter _type in ('Car', 'Truck')");
    }

    private static String text(Vehicle vehicle) {
        return (vehicle instanceof Vehicle.Car ? "Car " : "Truck ") + vehicle.id;
    }

    @Test
    void aSubclassFindsItsOwn() {
        assertEquals(
                List.of("b"),
                single.query(Vehicle.Truck.class).where(path("colour").equalTo("red")).list().run().stream()
                        .map(truck -> truck.id)
                        .toList());
        unit.assertRequests("query app/gsi0  COLOUR#red   filter _type = 'Truck'");
        assertEquals(
                40,
                single.query(Vehicle.Truck.class)
                        .where(path("load").equalTo(40))
                        .single()
                        .run()
                        .load);
        unit.assertRequests("query app/gsi1  LOAD#0000000040  limit 3   filter _type = 'Truck'");
    }

    @Test
    void theExtentHasAllOfTheHierarchy() {
        assertEquals(3, single.query(Vehicle.class).run().count());
        assertEquals(2, single.query(Vehicle.Car.class).run().count());
        assertEquals(3L, single.query(Vehicle.class).count().run());
        assertEquals(1L, single.query(Vehicle.Truck.class).count().run());
    }

    @Test
    void whatASubclassAloneHasIsNoAttributeOfAllOfThem() {
        assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Vehicle.class)
                        .where(path("load").equalTo(40))
                        .run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Vehicle.class).index("gsi1").run());
        unit.assertRequests("");
    }

    @Test
    void whatHasExpiredIsLeftOut() {
        assertEquals(
                List.of("y", "z"),
                single.query(Voucher.class).where(path("shop").equalTo("s")).list().run().stream()
                        .map(voucher -> voucher.id)
                        .toList());
        assertEquals(
                2L,
                single.query(Voucher.class)
                        .where(path("shop").equalTo("s"))
                        .count()
                        .run());
        PersistenceException none = assertThrows(
                PersistenceException.class, () -> single.query(Voucher.class).run());
        assertTrue(none.getMessage().contains("nothing is asked"), none.getMessage());
    }
}
