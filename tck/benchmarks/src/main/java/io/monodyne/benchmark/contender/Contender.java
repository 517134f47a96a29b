package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.stub.Traffic;

/** One way of working with parcels, on a stubbed network of its own. */
public interface Contender extends AutoCloseable {

    /** Reads one parcel by its id, strongly consistent. */
    Object find(String id);

    /** Reads one parcel, changes its stage and a number, and writes that under its version. */
    void change(String id);

    /** Makes a new parcel and stores it where there is none. */
    void insert(String id);

    /** Parcels that were read and can be changed again and again. */
    Flock flock(int size);

    /** What was sent until now. */
    Traffic traffic();

    @Override
    void close();
}
