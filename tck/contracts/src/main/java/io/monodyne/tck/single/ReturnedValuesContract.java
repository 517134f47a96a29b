package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.operation.Usage;
import io.monodyne.operation.Written;
import io.monodyne.tck.TestUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a write returns of the item, in the words of Java, and what it has cost. */
class ReturnedValuesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.note = "old";
        parcel.weight = 5;
        parcel.price = new BigDecimal("1.5");
        parcel.address = new Parcel.Place("Oslo", "Main Street");
        parcel.stops.addAll(List.of("a", "b"));
        single.save(parcel).run();
        unit.requests().reset();
    }

    private UpdateOperation<Parcel> update() {
        return single.update(Parcel.class, "1")
                .set("note", "new")
                .add("price", 1)
                .set(path("address.street"), "Side Street");
    }

    private static Object street(Written<Parcel> written) {
        return ((Map<?, ?>) written.attributes().get("address")).get("street");
    }

    @Test
    void nothingIsReturnedWhereNothingIsAskedFor() {
        Written<Parcel> written = update().run();
        assertTrue(written.existed());
        assertTrue(written.entity().isEmpty());
        assertEquals(Map.of(), written.attributes());
        assertEquals(Usage.UNKNOWN, written.usage());
    }

    @Test
    void theWholeItemAfterwards() {
        Written<Parcel> written = update().returning(ReturnedValues.ALL_NEW).run();
        Parcel parcel = written.entity().orElseThrow();
        assertEquals("new", parcel.note);
        assertEquals(0, new BigDecimal("2.5").compareTo(parcel.price));
        assertEquals("Side Street", parcel.address.street);
        assertEquals(List.of("a", "b"), parcel.stops);
        assertEquals(
                Set.of("id", "weight", "note", "price", "address", "stops"),
                written.attributes().keySet().stream()
                        .filter(name -> !Set.of("pieces", "labels", "contents").contains(name))
                        .collect(Collectors.toSet()));
        assertEquals(1, unit.requests().sent().size());
    }

    @Test
    void theWholeItemBefore() {
        Written<Parcel> written = update().returning(ReturnedValues.ALL_OLD).run();
        assertEquals("old", written.entity().orElseThrow().note);
        assertEquals("old", written.attributes().get("note"));
        assertEquals(
                Map.of("town", "Oslo", "street", "Main Street"),
                written.attributes().get("address"));
        assertEquals(1, unit.requests().sent().size());
    }

    @Test
    void whatHasChangedAfterwards() {
        Written<Parcel> written = update().returning(ReturnedValues.UPDATED_NEW).run();
        assertTrue(written.entity().isEmpty());
        assertEquals(Set.of("note", "price", "address"), written.attributes().keySet());
        assertEquals("new", written.attributes().get("note"));
        assertEquals(new BigDecimal("2.5"), written.attributes().get("price"));
        assertEquals("Side Street", street(written));
    }

    @Test
    void whatHasChangedBefore() {
        Written<Parcel> written = update().returning(ReturnedValues.UPDATED_OLD).run();
        assertTrue(written.entity().isEmpty());
        assertEquals(Set.of("note", "price", "address"), written.attributes().keySet());
        assertEquals("old", written.attributes().get("note"));
        assertEquals(new BigDecimal("1.5"), written.attributes().get("price"));
        assertEquals("Main Street", street(written));
    }

    @Test
    void whatWasNotThereBeforeIsNotReturned() {
        Written<Parcel> written = single.update(Parcel.class, "1")
                .set("sender", "x")
                .when(path("sender").isNull())
                .returning(ReturnedValues.UPDATED_OLD)
                .run();
        assertEquals(Map.of(), written.attributes());
    }

    @Test
    void keysOfIndexesAreNoAttributes() {
        Written<Parcel> written = single.update(Parcel.class, "1")
                .set("city", "Rome")
                .set("weight", 6)
                .set("state", "OPEN")
                .set("carrier", "UPS")
                .when(path("address.town").equalTo("Oslo"))
                .returning(ReturnedValues.UPDATED_NEW)
                .run();
        assertEquals(
                Map.of("city", "Rome", "weight", 6, "state", "OPEN", "carrier", "ups", "route", "ups#OPEN"),
                written.attributes());
    }

    @Test
    void theCapacityIsReported() {
        Usage usage = single.update(Parcel.class, "1")
                .set("note", "n")
                .reporting(Reported.CAPACITY)
                .run()
                .usage();
        assertEquals(2.0, usage.capacityUnits(), "the table, and the extent");
        assertEquals(Map.of(), usage.byIndex());
        Usage withIndexes = single.update(Parcel.class, "1")
                .set("note", "m")
                .reporting(Reported.CAPACITY_OF_INDEXES)
                .run()
                .usage();
        assertEquals(2.0, withIndexes.capacityUnits());
        assertEquals(Map.of("gsi19", 1.0), withIndexes.byIndex());
    }

    @Test
    void theCapacityOfATransactionIsTwice() {
        Usage usage = single.update(Parcel.class, "1")
                .set("note", "n")
                .when(path("weight").equalTo(5))
                .reporting(Reported.CAPACITY)
                .run()
                .usage();
        assertEquals(4.0, usage.capacityUnits());
    }

    @Test
    void theCapacityOfADeletionIsReported() {
        Usage usage = single.delete(Parcel.class, "1")
                .reporting(Reported.CAPACITY_OF_INDEXES)
                .run()
                .usage();
        assertEquals(2.0, usage.capacityUnits());
        assertEquals(Map.of("gsi19", 1.0), usage.byIndex());
        assertFalse(unit.table().has("PARCEL#1", "PARCEL"));
    }
}
