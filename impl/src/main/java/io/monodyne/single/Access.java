package io.monodyne.single;

import io.monodyne.dynamo.KeyCondition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to the items of a query. Immutable.
 *
 * @param index null for the table itself
 * @param global whether the index is a global one, which is never read consistently
 * @param keys more than one for a sharded extent
 * @param taken the parts of the condition that the key takes
 * @param rank how well it serves, the higher the better
 */
record Access(@Nullable String index, boolean global, List<KeyCondition> keys, Set<Conjunct> taken, int rank) {

    Access {
        keys = List.copyOf(keys);
    }
}
