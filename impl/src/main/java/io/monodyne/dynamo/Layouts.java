package io.monodyne.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
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
        Keys keys = Keys.of(description.keySchema(), description.attributeDefinitions());
        if (keys == null) {
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
        return TableLayout.of(table, keys.partition(), keys.sort(), indexes);
    }

    private record Declared(
            String name, boolean local, @Nullable Projection projection) {}

    private static void add(
            Map<String, IndexLayout> indexes,
            Declared index,
            List<KeySchemaElement> schema,
            TableDescription description) {
        Keys keys = Keys.of(schema, description.attributeDefinitions());
        if (keys != null) {
            boolean whole = index.projection() == null || index.projection().projectionType() == ProjectionType.ALL;
            indexes.put(
                    index.name(), new IndexLayout(index.name(), keys.partition(), keys.sort(), index.local(), whole));
        }
    }

    /** A partition key and a sort key. */
    record Keys(String partition, String sort) {

        /** Null where they are not one of each, both of text. */
        static @Nullable Keys of(List<KeySchemaElement> schema, List<AttributeDefinition> definitions) {
            Map<KeyType, List<String>> names = schema.stream()
                    .collect(Collectors.groupingBy(
                            KeySchemaElement::keyType,
                            Collectors.mapping(KeySchemaElement::attributeName, Collectors.toList())));
            List<String> partition = names.getOrDefault(KeyType.HASH, List.of());
            List<String> sort = names.getOrDefault(KeyType.RANGE, List.of());
            boolean text = schema.stream().allMatch(element -> isText(element.attributeName(), definitions));
            return partition.size() == 1 && sort.size() == 1 && text ? new Keys(partition.get(0), sort.get(0)) : null;
        }

        private static boolean isText(String name, List<AttributeDefinition> definitions) {
            return definitions.stream()
                    .anyMatch(definition -> definition.attributeName().equals(name)
                            && definition.attributeType() == ScalarAttributeType.S);
        }
    }
}
