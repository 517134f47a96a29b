package io.monodyne.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The layouts of tables: as it is told, or as the tables say, which are asked once each. Factory-lived, thread-safe. */
final class Layouts {

    private final Connection connection;
    private final Function<String, TableLayout> source;
    private final ConcurrentMap<String, TableLayout> layouts = new ConcurrentHashMap<>();

    /** @param known null where tables are to be asked */
    Layouts(Connection connection, @Nullable Function<String, TableLayout> known) {
        this.connection = connection;
        this.source = known == null ? this::described : known;
    }

    TableLayout of(String table) {
        TableLayout layout = layouts.get(table);
        if (layout == null) {
            layout = source.apply(table);
            layouts.put(table, layout);
        }
        return layout;
    }

    void forget(String table) {
        layouts.remove(table);
    }

    void forgetAll() {
        layouts.clear();
    }

    TableDescription describe(String table) {
        DescribeTableRequest request = DescribeTableRequest.builder()
                .tableName(table)
                .overrideConfiguration(connection.timeout())
                .build();
        Sending sending = Sending.about("DescribeTable", "describe-table", table);
        return connection.read(sending, client -> client.describeTable(request)).table();
    }

    private TableLayout described(String table) {
        TableDescription description = describe(table);
        KeySchema keys = TableRequests.schema(description.keySchema(), description.attributeDefinitions());
        if (!keys.generic()) {
            throw DynamoProblems.keysNotUsable(table);
        }
        Map<String, IndexLayout> indexes = new HashMap<>();
        description
                .globalSecondaryIndexes()
                .forEach(index -> add(
                        indexes,
                        new Declared(index.indexName(), false, index.projection()),
                        index.keySchema(),
                        description));
        description
                .localSecondaryIndexes()
                .forEach(index -> add(
                        indexes,
                        new Declared(index.indexName(), true, index.projection()),
                        index.keySchema(),
                        description));
        return TableLayout.of(
                table, keys.partitionNames().get(0), keys.sortNames().get(0), indexes);
    }

    private record Declared(
            String name, boolean local, @Nullable Projection projection) {}

    private static void add(
            Map<String, IndexLayout> indexes,
            Declared index,
            List<KeySchemaElement> schema,
            TableDescription description) {
        KeySchema keys = TableRequests.schema(schema, description.attributeDefinitions());
        boolean whole = index.projection() == null || index.projection().projectionType() == ProjectionType.ALL;
        indexes.put(index.name(), new IndexLayout(index.name(), keys, index.local(), whole));
    }
}
