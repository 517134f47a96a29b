package io.monodyne.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.benchmark.cold.ColdStartReport;
import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.contender.EnhancedClient;
import io.monodyne.benchmark.contender.Flock;
import io.monodyne.benchmark.contender.HandWritten;
import io.monodyne.benchmark.contender.Monodyne;
import io.monodyne.benchmark.contender.ParcelItems;
import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.stub.Traffic;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what is measured once, and shows that the contenders do the same. */
class BenchmarksRunTest {

    private static final String ID = ParcelSample.id(7);
    private static final int LARGEST_UPDATE = 500;

    static List<Supplier<Contender>> contenders() {
        return List.of(HandWritten::new, EnhancedClient::new, Monodyne::new);
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allFindTheSameTwentyAttributesWithOneRead(Supplier<Contender> open) {
        Parcel expected = ParcelSample.fresh(ID);
        expected.setVersion(7);
        try (Contender contender = open.get()) {
            Parcel found = (Parcel) contender.find(ID);
            assertEquals(expected.getTags(), found.getTags());
            found.setTags(expected.getTags()); // sets have no order, but the lists that they are sent as do
            assertEquals(ParcelItems.item(expected), ParcelItems.item(found));
            assertEquals(1, requests(contender, () -> contender.find(ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allChangeWithOneReadAndOneWrite(Supplier<Contender> open) {
        try (Contender contender = open.get()) {
            contender.change(ID);
            assertEquals(2, requests(contender, () -> contender.change(ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allInsertWithOneWrite(Supplier<Contender> open) {
        try (Contender contender = open.get()) {
            contender.insert(ID);
            assertEquals(1, requests(contender, () -> contender.insert(ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allWriteTenChangesOfManyInOneTransactionAndNoneForNothing(Supplier<Contender> open) {
        try (Contender contender = open.get();
                Flock flock = contender.flock(30)) {
            assertEquals(1, requests(contender, () -> flock.change(10)));
            assertEquals(1, requests(contender, () -> flock.change(10)));
            assertEquals(0, requests(contender, () -> flock.change(0)));
        }
    }

    /** Not counted: what a contender asks for once, such as the description of the table. */
    private static long requests(Contender contender, Runnable operation) {
        Traffic before = contender.traffic();
        operation.run();
        return contender.traffic().minus(before).requests();
    }

    @Test
    void monodyneUpdatesTheSameAttributesAsTheCodeWrittenByHandInASmallRequest() {
        try (HandWritten handWritten = new HandWritten();
                Monodyne monodyne = new Monodyne()) {
            handWritten.change(ID);
            monodyne.change(ID);
            SentUpdate update = SentUpdate.of(monodyne.lastRequest());
            Set<String> floor = SentUpdate.of(handWritten.lastRequest()).assigned();
            Set<String> assigned = update.assigned();
            assertEquals(Set.of("stage", "attempts", "version", "gsi0_sk"), floor);
            assertTrue(assigned.remove("_wt"), "the token by which a retried write is recognised");
            assertEquals(floor, assigned);
            int bytes = monodyne.lastRequest().length;
            assertTrue(bytes <= LARGEST_UPDATE, bytes + " bytes: " + update.body());
        }
    }

    @Test
    void programsStartWithGeneratedAndWithEnhancedClasses() {
        String table = ColdStartReport.run(1);
        assertTrue(table.contains("| hand-written |"), table);
        assertTrue(table.contains("enhanced when built |"), table);
    }
}
