package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelStage;

/** What the benchmarks change of a parcel: two attributes, one of which an index key follows from. */
final class Changes {

    private Changes() {}

    static void apply(Parcel parcel) {
        boolean loaded = parcel.getStage() == ParcelStage.LOADED;
        parcel.setStage(loaded ? ParcelStage.SORTED : ParcelStage.LOADED);
        parcel.setAttempts(parcel.getAttempts() + 1);
    }
}
