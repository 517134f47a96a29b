package io.monodyne.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.benchmark.contender.HandWrittenShipments;
import io.monodyne.benchmark.contender.MonodyneShipments;
import io.monodyne.benchmark.contender.ShipmentContender;
import io.monodyne.benchmark.contender.ShipmentItems;
import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.shipment.ShipmentSample;
import io.monodyne.benchmark.stub.Traffic;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what is measured of aggregates once, and shows that the contenders do the same. */
class ShipmentsRunTest {

    private static final String ID = ShipmentSample.id(7);
    private static final int LARGEST_UPDATE = 500;

    static List<Supplier<ShipmentContender>> contenders() {
        return List.of(HandWrittenShipments::new, MonodyneShipments::new);
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allLoadTheSameShipmentAndItsFiftyPiecesWithOneRequest(Supplier<ShipmentContender> open) {
        try (ShipmentContender contender = open.get()) {
            Shipment loaded = contender.load(ID);
            assertEquals(ShipmentSample.PIECES, loaded.getPieces().size());
            assertEquals(ShipmentItems.items(ShipmentSample.stored(ID)), ShipmentItems.items(loaded));
            loaded.getPieces().forEach(piece -> assertSame(loaded, piece.getShipment()));
            assertEquals(1, requests(contender, () -> contender.load(ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void allChangeOnePieceWithOneQueryAndOneUpdate(Supplier<ShipmentContender> open) {
        try (ShipmentContender contender = open.get()) {
            contender.change(ID);
            assertEquals(2, requests(contender, () -> contender.change(ID)));
            assertTrue(SentUpdate.of(contender.lastRequest()).body().contains("PIECE#025"));
        }
    }

    /** Not counted: what a contender asks for once, such as the description of the table. */
    private static long requests(ShipmentContender contender, Runnable operation) {
        Traffic before = contender.traffic();
        operation.run();
        return contender.traffic().minus(before).requests();
    }

    @Test
    void monodyneUpdatesTheSameAttributesAsTheCodeWrittenByHandInASmallRequest() {
        try (HandWrittenShipments handWritten = new HandWrittenShipments();
                MonodyneShipments monodyne = new MonodyneShipments()) {
            handWritten.change(ID);
            monodyne.change(ID);
            Set<String> floor = SentUpdate.of(handWritten.lastRequest()).assigned();
            SentUpdate update = SentUpdate.of(monodyne.lastRequest());
            Set<String> assigned = update.assigned();
            assertEquals(Set.of("quantity", "version"), floor);
            assertTrue(assigned.remove("_wt"), "the token by which a retried write is recognised");
            assertEquals(floor, assigned);
            assertTrue(update.body().length() <= LARGEST_UPDATE, update::body);
        }
    }
}
