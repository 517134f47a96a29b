package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a table lacks of what it has to be, in sentences. Lives for one comparison. */
final class TableComparison {

    private final TableSpec spec;
    private final TableDescription table;
    private final @Nullable String timeToLive;
    private final Map<String, FoundIndex> indexes = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private record FoundIndex(KeySchema keys, boolean local, boolean whole) {}

    /** @param timeToLive the attribute that its items expire by; null for none */
    TableComparison(TableSpec spec, TableDescription table, @Nullable String timeToLive) {
        this.spec = spec;
        this.table = table;
        this.timeToLive = timeToLive;
        table.globalSecondaryIndexes()
                .forEach(index -> indexes.put(
                        index.indexName(),
                        new FoundIndex(schema(index.keySchema()), false, whole(index.projection()))));
        table.localSecondaryIndexes()
                .forEach(index -> indexes.put(
                        index.indexName(), new FoundIndex(schema(index.keySchema()), true, whole(index.projection()))));
    }

    private static boolean whole(@Nullable Projection projection) {
        return projection != null && projection.projectionType() == ProjectionType.ALL;
    }

    private KeySchema schema(List<KeySchemaElement> elements) {
        return TableRequests.schema(elements, table.attributeDefinitions());
    }

    List<String> differences() {
        KeySchema keys = KeySchema.generic(spec.partitionKey(), spec.sortKey());
        compareKeys("Table " + spec.name(), keys, schema(table.keySchema()));
        spec.indexes().forEach(this::compare);
        compareTypes(keys);
        compareBilling();
        compareTimeToLive();
        return differences;
    }

    private void compareKeys(String what, KeySchema wanted, KeySchema found) {
        if (!wanted.sameNames(found)) {
            differences.add(what + " has the key " + found + ", not " + wanted + ".");
        }
    }

    private void compare(IndexSpec index) {
        FoundIndex found = indexes.get(index.name());
        String what = "Index " + index.name() + " of table " + spec.name();
        if (found == null) {
            differences.add(what + " is not there.");
            return;
        }
        if (found.local() != index.local()) {
            differences.add(what + (found.local() ? " is local, not global." : " is global, not local."));
        }
        compareKeys(what, index.keys(), found.keys());
        if (!found.whole()) {
            differences.add(what + " has not all attributes.");
        }
    }

    private void compareTypes(KeySchema keys) {
        Map<String, KeyAttribute> wanted = new HashMap<>();
        keys.attributes().forEach(attribute -> wanted.put(attribute.name(), attribute));
        spec.indexes()
                .forEach(index ->
                        index.keys().attributes().forEach(attribute -> wanted.put(attribute.name(), attribute)));
        for (AttributeDefinition definition : table.attributeDefinitions()) {
            KeyAttribute attribute = wanted.get(definition.attributeName());
            if (attribute != null && attribute.type() != definition.attributeType()) {
                differences.add("Key attribute " + attribute.name() + " of table " + spec.name() + " is of type "
                        + definition.attributeTypeAsString() + ", not " + attribute.type() + ".");
            }
        }
    }

    private void compareBilling() {
        boolean wanted = TableRequests.billingMode(spec.billing()) == BillingMode.PAY_PER_REQUEST;
        // A table that was never paid for by request has no summary.
        boolean found = table.billingModeSummary() != null
                && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
        if (wanted != found) {
            differences.add("Table " + spec.name()
                    + (found
                            ? " is paid for by request, not by capacity."
                            : " is paid for by capacity, not by request."));
        }
    }

    private void compareTimeToLive() {
        if (spec.timeToLive() != null && !spec.timeToLive().equals(timeToLive)) {
            differences.add("Table " + spec.name()
                    + (timeToLive == null ? " does not expire items" : " expires items by " + timeToLive)
                    + ", and should by "
                    + spec.timeToLive() + ".");
        }
    }
}
