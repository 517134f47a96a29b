package io.monodyne.benchmark.parcel;

/** The keys of a parcel as hand-written code puts them together. */
public final class ParcelKeys {

    public static final String TABLE = "app";
    public static final String SORT = "META";
    public static final String TYPE = "Parcel";
    public static final String INDEX = "gsi0";

    /** What the partition keys of the index begin with. */
    public static final String CUSTOMER_PREFIX = "CUSTOMER#";

    /** What the partition keys of parcels begin with. */
    public static final String PREFIX = "PARCEL#";

    private ParcelKeys() {}

    public static String partition(String parcelId) {
        return PREFIX + parcelId;
    }

    public static String indexPartition(String customerId) {
        return CUSTOMER_PREFIX + customerId;
    }

    public static String indexSort(ParcelStage stage) {
        return "STAGE#" + stage.name();
    }
}
