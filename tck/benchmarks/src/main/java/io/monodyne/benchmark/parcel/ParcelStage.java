package io.monodyne.benchmark.parcel;

/** Where a parcel is on its way. */
public enum ParcelStage {
    ACCEPTED,
    SORTED,
    LOADED,
    DELIVERED
}
