package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelStage;
import io.monodyne.benchmark.stub.Traffic;
import java.util.List;

/** One way of querying an index for parcels, on a stubbed network of its own. */
public interface QueryContender extends AutoCloseable {

    /** All parcels of a customer in one stage, by one Query. */
    List<? extends Parcel> parcels(String customerId, ParcelStage stage);

    /** What was sent until now. */
    Traffic traffic();

    @Override
    void close();
}
