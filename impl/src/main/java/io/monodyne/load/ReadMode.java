package io.monodyne.load;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;

/**
 * How one read is done.
 *
 * @param consistent whether every acknowledged write is seen
 * @param retrieve whether the second-level cache may answer
 * @param store whether the answer goes into the second-level cache, and whether over what is there
 */
public record ReadMode(boolean consistent, CacheRetrieveMode retrieve, CacheStoreMode store) {

    /** From the table itself, for a lock or a refresh. */
    public ReadMode fresh() {
        return new ReadMode(true, CacheRetrieveMode.BYPASS, store);
    }
}
