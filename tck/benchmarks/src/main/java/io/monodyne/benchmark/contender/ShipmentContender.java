package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.shipment.Shipment;
import io.monodyne.benchmark.stub.Traffic;

/** One way of working with shipments and their pieces, on a stubbed network of its own. */
public interface ShipmentContender extends AutoCloseable {

    /** Reads a shipment and all its pieces by its id, strongly consistent. */
    Shipment load(String id);

    /** Reads a shipment and all its pieces, changes one number of one piece, and writes that under the piece's version. */
    void change(String id);

    /** What was sent until now. */
    Traffic traffic();

    /** The body of the last request. */
    byte[] lastRequest();

    @Override
    void close();
}
