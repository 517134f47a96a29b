package io.monodyne.dynamo;

/** How a table is paid for. Immutable. */
public sealed interface Billing {

    /** By request. */
    record OnDemand() implements Billing {}

    /** By capacity units, of the table and of each of its global indexes. */
    record Provisioned(long read, long write) implements Billing {}

    static Billing onDemand() {
        return new OnDemand();
    }

    static Billing provisioned(long read, long write) {
        return new Provisioned(read, write);
    }
}
