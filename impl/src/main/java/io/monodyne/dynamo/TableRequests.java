package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Turns what a table has to be into requests. Stateless. */
final class TableRequests {

    private static final Projection ALL =
            Projection.builder().projectionType(ProjectionType.ALL).build();

    private TableRequests() {}

    static CreateTableRequest.Builder create(TableSpec spec) {
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        List<LocalSecondaryIndex> local = new ArrayList<>();
        ProvisionedThroughput capacity = capacity(spec.billing());
        for (IndexSpec index : spec.indexes()) {
            if (index.local()) {
                local.add(local(index));
            } else {
                global.add(global(index, capacity));
            }
        }
        // DynamoDB refuses lists that are there and empty.
        return CreateTableRequest.builder()
                .tableName(spec.name())
                .keySchema(elements(KeySchema.generic(spec.partitionKey(), spec.sortKey())))
                .attributeDefinitions(spec.keyAttributes().stream()
                        .map(TableRequests::definition)
                        .toList())
                .globalSecondaryIndexes(global.isEmpty() ? null : global)
                .localSecondaryIndexes(local.isEmpty() ? null : local)
                .billingMode(billingMode(spec.billing()))
                .provisionedThroughput(capacity);
    }

    private static LocalSecondaryIndex local(IndexSpec index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(elements(index.keys()))
                .projection(ALL)
                .build();
    }

    private static GlobalSecondaryIndex global(IndexSpec index, @Nullable ProvisionedThroughput capacity) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(elements(index.keys()))
                .projection(ALL)
                .provisionedThroughput(capacity)
                .build();
    }

    private static List<KeySchemaElement> elements(KeySchema keys) {
        return Stream.concat(
                        keys.partitionNames().stream().map(name -> key(name, KeyType.HASH)),
                        keys.sortNames().stream().map(name -> key(name, KeyType.RANGE)))
                .toList();
    }

    /** What elements say in an answer. */
    static KeySchema schema(List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
        return new KeySchema(half(KeyType.HASH, elements, definitions), half(KeyType.RANGE, elements, definitions));
    }

    private static List<KeyAttribute> half(
            KeyType type, List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
        return elements.stream()
                .filter(element -> element.keyType() == type)
                .map(element -> new KeyAttribute(element.attributeName(), type(element.attributeName(), definitions)))
                .toList();
    }

    private static ScalarAttributeType type(String name, List<AttributeDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.attributeName().equals(name))
                .map(AttributeDefinition::attributeType)
                .findFirst()
                .orElse(ScalarAttributeType.UNKNOWN_TO_SDK_VERSION);
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition definition(KeyAttribute attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.name())
                .attributeType(attribute.type())
                .build();
    }

    static BillingMode billingMode(Billing billing) {
        return billing instanceof Billing.Provisioned ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST;
    }

    private static @Nullable ProvisionedThroughput capacity(Billing billing) {
        return billing instanceof Billing.Provisioned provisioned
                ? ProvisionedThroughput.builder()
                        .readCapacityUnits(provisioned.read())
                        .writeCapacityUnits(provisioned.write())
                        .build()
                : null;
    }

    static UpdateTimeToLiveRequest.Builder timeToLive(String table, String attribute) {
        return UpdateTimeToLiveRequest.builder()
                .tableName(table)
                .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName(attribute));
    }

    /** The attribute that items expire by, or will soon; null where they do not. */
    static @Nullable String attribute(TimeToLiveDescription description) {
        TimeToLiveStatus status = description.timeToLiveStatus();
        boolean on = status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
        return on ? description.attributeName() : null;
    }
}
