package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.Parcel;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The floor: what somebody who knows DynamoDB writes for this one entity. The expressions are constants, the update sends what
 * changed and the index key that follows from it, every write is conditional and asks for the item that refused it.
 */
public final class HandWritten implements Contender {

    private static final String UPDATE = "SET stage = :stage, attempts = :attempts, version = :next, gsi0_sk = :key";
    private static final String UNCHANGED = "version = :version AND #type = :type";
    private static final String ABSENT = "attribute_not_exists(pk)";
    private static final Map<String, String> NAMES = Map.of("#type", "_type");
    private static final AttributeValue SORT = AttributeValue.fromS(ParcelKeys.SORT);
    private static final AttributeValue TYPE = AttributeValue.fromS(ParcelKeys.TYPE);

    private final StubbedNetwork network = ParcelNetwork.open();
    private final DynamoDbClient client = network.client();

    @Override
    public Parcel find(String id) {
        GetItemResponse response = client.getItem(GetItemRequest.builder()
                .tableName(ParcelKeys.TABLE)
                .key(key(id))
                .consistentRead(true)
                .build());
        if (!response.hasItem()) {
            throw new NoSuchElementException("no such parcel");
        }
        return ParcelItems.parcel(response.item());
    }

    @Override
    public void change(String id) {
        Parcel parcel = find(id);
        Changes.apply(parcel);
        client.updateItem(UpdateItemRequest.builder()
                .tableName(ParcelKeys.TABLE)
                .key(key(id))
                .updateExpression(UPDATE)
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(values(parcel))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
        parcel.setVersion(parcel.getVersion() + 1);
    }

    @Override
    public void insert(String id) {
        Parcel parcel = ParcelSample.fresh(id);
        parcel.setVersion(1);
        client.putItem(PutItemRequest.builder()
                .tableName(ParcelKeys.TABLE)
                .item(ParcelItems.item(parcel))
                .conditionExpression(ABSENT)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
    }

    @Override
    public Flock flock(int size) {
        List<Parcel> parcels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parcels.add(find(ParcelSample.id(i)));
        }
        return new HandWrittenFlock(parcels);
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(ParcelKeys.partition(id)), "sk", SORT);
    }

    private static Map<String, AttributeValue> values(Parcel changed) {
        return Map.of(
                ":stage", AttributeValue.fromS(changed.getStage().name()),
                ":attempts", AttributeValue.fromN(Integer.toString(changed.getAttempts())),
                ":next", AttributeValue.fromN(Long.toString(changed.getVersion() + 1)),
                ":key", AttributeValue.fromS(ParcelKeys.indexSort(changed.getStage())),
                ":version", AttributeValue.fromN(Long.toString(changed.getVersion())),
                ":type", TYPE);
    }

    /** Knows by itself what it changed, so how many parcels there are makes no difference. */
    private final class HandWrittenFlock implements Flock {

        private final List<Parcel> parcels;

        HandWrittenFlock(List<Parcel> parcels) {
            this.parcels = parcels;
        }

        @Override
        public void change(int count) {
            List<TransactWriteItem> writes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Parcel parcel = parcels.get((int) ((long) i * parcels.size() / count));
                Changes.apply(parcel);
                writes.add(TransactWriteItem.builder().update(update(parcel)).build());
                parcel.setVersion(parcel.getVersion() + 1);
            }
            if (!writes.isEmpty()) {
                client.transactWriteItems(TransactWriteItemsRequest.builder()
                        .transactItems(writes)
                        .clientRequestToken(UUID.randomUUID().toString())
                        .build());
            }
        }

        private Update update(Parcel parcel) {
            return Update.builder()
                    .tableName(ParcelKeys.TABLE)
                    .key(key(parcel.getParcelId()))
                    .updateExpression(UPDATE)
                    .conditionExpression(UNCHANGED)
                    .expressionAttributeNames(NAMES)
                    .expressionAttributeValues(values(parcel))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build();
        }

        @Override
        public void close() {
            parcels.clear();
        }
    }

    @Override
    public Traffic traffic() {
        return network.traffic();
    }

    /** The body of the last request. */
    public byte[] lastRequest() {
        return network.lastRequest();
    }

    @Override
    public void close() {
        client.close();
    }
}
