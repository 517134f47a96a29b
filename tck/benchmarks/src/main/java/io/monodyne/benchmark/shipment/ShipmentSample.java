package io.monodyne.benchmark.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A shipment of fifty pieces, with values of an everyday size. */
public final class ShipmentSample {

    /** How many pieces there are. */
    public static final int PIECES = 50;

    /** The number of the piece that the benchmarks change. */
    public static final int CHANGED = 25;

    private static final int DIGITS = 6;
    private static final long VERSION = 7;
    private static final Instant ACCEPTED = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 9);

    private ShipmentSample() {}

    /** Ids are all of one length, so that requests and answers are, too. */
    public static String id(int number) {
        String digits = Integer.toString(number);
        return "s-" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** As it is stored. */
    public static Shipment stored(String id) {
        Shipment shipment = new Shipment();
        shipment.setId(id);
        shipment.setVersion(VERSION);
        shipment.setSender("c-20417");
        shipment.setReceiver("c-30822");
        shipment.setReference("Order 2026-000317, second half");
        shipment.setInsured(true);
        shipment.setAcceptedAt(ACCEPTED);
        for (int number = 1; number <= PIECES; number++) {
            shipment.getPieces().add(piece(shipment, number));
        }
        return shipment;
    }

    private static Piece piece(Shipment shipment, int number) {
        Piece piece = new Piece();
        piece.setShipment(shipment);
        piece.setNumber(number);
        piece.setVersion(VERSION);
        piece.setArticle("a-" + (10_000 + number));
        piece.setDescription("Merino yarn, undyed, 100 g");
        piece.setQuantity(number % 7 + 1);
        piece.setWeightGrams(100L * number);
        piece.setPrice(new BigDecimal("3.49"));
        piece.setFragile(number % 2 == 0);
        piece.setDueDate(DUE);
        return piece;
    }
}
