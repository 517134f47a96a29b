package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.Condition;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Updates at their limits: many actions, large values, nothing at all. */
class LargeUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class, Sample.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Parcel("1")).run();
        single.save(new Sample("1")).run();
        unit.requests().reset();
    }

    private Parcel parcel() {
        return single.get(Parcel.class, "1").run().orElseThrow();
    }

    @Test
    void sixtyActionsAreOneRequest() {
        single.update(Parcel.class, "1").set(path("labels").member("k"), "v").run();
        unit.requests().reset();
        UpdateOperation<Parcel> update = single.update(Parcel.class, "1");
        for (int i = 0; i < 60; i++) {
            update.set(path("labels").member("k" + i), "v" + i);
        }
        update.run();
        assertEquals(1, unit.requests().sent().size());
        assertEquals(61, parcel().labels.size());
    }

    @Test
    void aThousandActionsAreRefused() {
        UpdateOperation<Parcel> update = single.update(Parcel.class, "1");
        for (int i = 0; i < 1000; i++) {
            update.set(path("labels").member("k" + i), "v" + i);
        }
        assertThrows(PersistenceException.class, update::run);
        assertEquals(0, parcel().labels.size());
    }

    @Test
    void aConditionOfHundredsIsRefused() {
        ValuePath<Parcel, Object> weight = path("weight");
        Condition<Parcel> condition = weight.equalTo(0);
        for (int i = 1; i < 400; i++) {
            condition = condition.or(weight.equalTo(i));
        }
        UpdateOperation<Parcel> update =
                single.update(Parcel.class, "1").set("note", "n").when(condition);
        PersistenceException refusal = assertThrows(PersistenceException.class, update::run);
        assertTrue(refusal.getMessage().startsWith("MD-FLUSH-"), refusal.getMessage());
        assertEquals(List.of(), unit.requests().sent());
    }

    @Test
    void aLargeListIsAppendedAtOnce() {
        List<String> many = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();
        single.update(Parcel.class, "1").append(path("stops"), many).run();
        assertEquals(many, parcel().stops);
        single.update(Parcel.class, "1")
                .set(path("stops").element(4999), "last")
                .remove(path("stops").element(0))
                .run();
        assertEquals(4999, parcel().stops.size());
        assertEquals("last", parcel().stops.get(4998));
    }

    @Test
    void anItemThatWouldBeTooLargeIsNotWritten() {
        List<String> half = Collections.nCopies(250, "x".repeat(1000));
        single.update(Parcel.class, "1").append(path("stops"), half).run();
        assertThrows(
                PersistenceException.class,
                () -> single.update(Parcel.class, "1")
                        .append(path("stops"), half)
                        .run());
        assertEquals(250, parcel().stops.size());
    }

    @Test
    void removingBelowAMissingMapAloneDoesNothing() {
        single.update(Parcel.class, "1").remove(path("address.point.x")).run();
        assertNull(parcel().address);
        single.update(Parcel.class, "1")
                .remove(path("address.point.x"))
                .when(path("weight").equalTo(0))
                .run();
        assertNull(parcel().address);
    }

    @Test
    void floatingNumbersAreSetAndCompared() {
        for (double value : new double[] {0.1, -0.0, 1e-100, 1e100, 1.0 / 3, 123456789.123}) {
            single.update(Sample.class, "1").set("floating", value).run();
            assertEquals(value + 0.0, single.get(Sample.class, "1").run().orElseThrow().floating);
            single.update(Sample.class, "1")
                    .set("text", "x")
                    .when(path("floating").equalTo(value))
                    .run();
        }
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE}) {
            unit.requests().reset();
            assertThrows(
                    RuntimeException.class,
                    () -> single.update(Sample.class, "1")
                            .set("floating", value)
                            .run());
            assertEquals(List.of(), unit.requests().sent());
        }
    }

    @Test
    void numbersHaveTheirPrecision() {
        BigDecimal digits = new BigDecimal("12345678901234567890123456789012345678");
        single.update(Sample.class, "1").set("decimal", digits).run();
        single.update(Sample.class, "1")
                .add("decimal", -8)
                .when(path("decimal").equalTo(digits))
                .run();
        assertEquals(
                0,
                digits.subtract(BigDecimal.valueOf(8))
                        .compareTo(single.get(Sample.class, "1").run().orElseThrow().decimal));
    }
}
