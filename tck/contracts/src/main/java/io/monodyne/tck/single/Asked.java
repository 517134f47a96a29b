package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.Condition;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;

/** Asks conditions of one stored {@link Sample}, by an update under them. */
final class Asked {

    private final TestUnit unit;

    Asked(TestUnit unit) {
        this.unit = unit;
    }

    static <V> ValuePath<Sample, Object> of(String name) {
        return path(name);
    }

    SingleTable single() {
        return unit.factory().unwrap(SingleTable.class);
    }

    /** Stores one with a value of each attribute. */
    void store() {
        Sample sample = new Sample("1");
        sample.text = "middle";
        sample.second = "second";
        sample.lower = "lower";
        sample.number = 5;
        sample.decimal = new BigDecimal("1.50");
        sample.floating = 0.1;
        sample.flag = true;
        sample.colour = Sample.Colour.GREEN;
        sample.level = Sample.Colour.GREEN;
        sample.day = LocalDate.of(2024, 2, 29);
        sample.moment = Instant.parse("2024-02-29T12:00:00.5Z");
        sample.bytes = new byte[] {1, 2, 3};
        sample.money = new Sample.Money(250);
        sample.where = new Sample.Where("Oslo", "no", new Sample.Spot(3));
        sample.list.addAll(List.of("a", "b"));
        sample.lines.add(new Sample.Line("first", 1));
        sample.words.addAll(Set.of("x", "y"));
        sample.numbers.addAll(Set.of(1, 2));
        sample.map.putAll(Map.of("k", "v", "a.b", "dotted"));
        sample.deep.put(7, new Sample.Line("seventh", 7));
        sample.other = sample;
        single().save(sample).overwriting().run();
        unit.requests().reset();
    }

    boolean holds(Condition<Sample> condition) {
        try {
            single().update(Sample.class, "1").add("touched", 1).when(condition).run();
            return true;
        } catch (ConditionFailedException failed) {
            return false;
        }
    }

    void yes(Condition<Sample> condition) {
        assertTrue(holds(condition), () -> condition + " is true");
    }

    void no(Condition<Sample> condition) {
        assertTrue(!holds(condition), () -> condition + " is false");
    }

    /** Asserts that something is refused with that code, and nothing sent; answers the message. */
    String refused(String code, Executable asking) {
        return refused(IllegalArgumentException.class, code, asking);
    }

    String refused(Class<? extends RuntimeException> type, String code, Executable asking) {
        unit.requests().reset();
        String message = assertThrows(type, asking).getMessage();
        assertTrue(message.startsWith(code + ": "), message);
        assertEquals(List.of(), unit.requests().sent(), "nothing is sent");
        return message;
    }
}
