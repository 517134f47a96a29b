package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelStage;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The floor: a Query with a constant expression, page after page, and plain objects that nobody tracks. */
public final class HandWrittenQuery implements QueryContender {

    private static final String KEY = "gsi0_pk = :customer AND gsi0_sk = :stage";

    private final StubbedNetwork network = ParcelNetwork.ofCustomers();
    private final DynamoDbClient client = network.client();

    @Override
    public List<Parcel> parcels(String customerId, ParcelStage stage) {
        List<Parcel> parcels = new ArrayList<>();
        Map<String, AttributeValue> next = Map.of();
        do {
            QueryResponse page = client.query(page(customerId, stage, next));
            for (Map<String, AttributeValue> item : page.items()) {
                parcels.add(ParcelItems.parcel(item));
            }
            next = page.lastEvaluatedKey();
        } while (!next.isEmpty());
        return parcels;
    }

    private static QueryRequest page(String customerId, ParcelStage stage, Map<String, AttributeValue> after) {
        QueryRequest.Builder page = QueryRequest.builder()
                .tableName(ParcelKeys.TABLE)
                .indexName(ParcelKeys.INDEX)
                .keyConditionExpression(KEY)
                .expressionAttributeValues(Map.of(
                        ":customer", AttributeValue.fromS(ParcelKeys.indexPartition(customerId)),
                        ":stage", AttributeValue.fromS(ParcelKeys.indexSort(stage))));
        return after.isEmpty() ? page.build() : page.exclusiveStartKey(after).build();
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    @Override
    public void close() {
        client.close();
    }
}
