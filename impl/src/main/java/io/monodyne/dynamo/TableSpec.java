package io.monodyne.dynamo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table has to be. Its own key attributes are texts, and all indexes have all attributes.
 *
 * @param timeToLive the attribute that items expire by; null for none
 */
public record TableSpec(
        String name,
        String partitionKey,
        String sortKey,
        List<IndexSpec> indexes,
        Billing billing,
        @Nullable String timeToLive) {

    public TableSpec {
        indexes = List.copyOf(indexes);
    }
}
