package io.monodyne.benchmark.shipment;

import java.util.Locale;

/** The keys of a shipment and its pieces as hand-written code puts them together. */
public final class ShipmentKeys {

    public static final String TABLE = "app";
    public static final String SORT = "SHIPMENT";
    public static final String TYPE = "Shipment";
    public static final String PIECE_TYPE = "Piece";

    /** What the partition keys of shipments begin with. */
    public static final String PREFIX = "SHIPMENT#";

    private ShipmentKeys() {}

    public static String partition(String shipmentId) {
        return PREFIX + shipmentId;
    }

    public static String pieceSort(int number) {
        return String.format(Locale.ROOT, "PIECE#%03d", number);
    }
}
