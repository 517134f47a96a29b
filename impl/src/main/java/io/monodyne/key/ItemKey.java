package io.monodyne.key;

/** The address of an item within a table. Immutable. */
public record ItemKey(String partition, String sort) {

    /** {@code partition·sort}, the notation of logs, plans and tests. */
    @Override
    public String toString() {
        return partition + "·" + sort;
    }
}
