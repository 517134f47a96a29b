package io.monodyne.dynamo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** The same with its indexes in another order, or with others. */
    public TableSpec withIndexes(List<IndexSpec> others) {
        return new TableSpec(name, partitionKey, sortKey, others, billing, timeToLive);
    }

    /** The attributes that are keys of the table or of an index, each once. */
    public Set<KeyAttribute> keyAttributes() {
        Set<KeyAttribute> attributes =
                new LinkedHashSet<>(List.of(KeyAttribute.text(partitionKey), KeyAttribute.text(sortKey)));
        indexes.forEach(index -> attributes.addAll(index.keys().attributes()));
        return attributes;
    }
}
