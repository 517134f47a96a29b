package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.ParcelBean;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The AWS Enhanced Client with a bean schema and its default extensions, of which the version is one. It writes whole beans.
 */
public final class EnhancedClient implements Contender {

    private static final Expression ABSENT =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private final StubbedNetwork network = ParcelNetwork.open();
    private final DynamoDbClient client = network.client();
    private final DynamoDbEnhancedClient enhanced =
            DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    private final DynamoDbTable<ParcelBean> table =
            enhanced.table(ParcelKeys.TABLE, TableSchema.fromBean(ParcelBean.class));

    @Override
    public ParcelBean find(String id) {
        Key key = Key.builder()
                .partitionValue(ParcelKeys.partition(id))
                .sortValue(ParcelKeys.SORT)
                .build();
        return table.getItem(request -> request.key(key).consistentRead(true));
    }

    @Override
    public void change(String id) {
        ParcelBean parcel = find(id);
        Changes.apply(parcel);
        parcel.computeKeys();
        table.updateItem(parcel);
    }

    @Override
    public void insert(String id) {
        ParcelBean parcel = ParcelSample.freshBean(id);
        parcel.computeKeys();
        table.putItem(PutItemEnhancedRequest.builder(ParcelBean.class)
                .item(parcel)
                .conditionExpression(ABSENT)
                .build());
    }

    @Override
    public Flock flock(int size) {
        List<ParcelBean> parcels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parcels.add(find(ParcelSample.id(i)));
        }
        return new EnhancedFlock(parcels);
    }

    /** What was changed is for the application to know. */
    private final class EnhancedFlock implements Flock {

        private final List<ParcelBean> parcels;

        EnhancedFlock(List<ParcelBean> parcels) {
            this.parcels = parcels;
        }

        @Override
        public void change(int count) {
            if (count == 0) {
                return;
            }
            TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder();
            for (int i = 0; i < count; i++) {
                ParcelBean parcel = parcels.get((int) ((long) i * parcels.size() / count));
                Changes.apply(parcel);
                parcel.computeKeys();
                request.addUpdateItem(table, parcel);
            }
            enhanced.transactWriteItems(request.build());
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

    @Override
    public void close() {
        client.close();
    }
}
