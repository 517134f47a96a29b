package io.monodyne.benchmark.contender;

import io.monodyne.benchmark.parcel.ParcelBean;
import io.monodyne.benchmark.parcel.ParcelKeys;
import io.monodyne.benchmark.parcel.ParcelStage;
import io.monodyne.benchmark.stub.StubbedNetwork;
import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The AWS Enhanced Client with a bean schema. */
public final class EnhancedQuery implements QueryContender {

    private final StubbedNetwork network = ParcelNetwork.ofCustomers();
    private final DynamoDbClient client = network.client();
    private final DynamoDbIndex<ParcelBean> index = DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .build()
            .table(ParcelKeys.TABLE, TableSchema.fromBean(ParcelBean.class))
            .index(ParcelKeys.INDEX);

    @Override
    public List<ParcelBean> parcels(String customerId, ParcelStage stage) {
        Key key = Key.builder()
                .partitionValue(ParcelKeys.indexPartition(customerId))
                .sortValue(ParcelKeys.indexSort(stage))
                .build();
        List<ParcelBean> parcels = new ArrayList<>();
        index.query(QueryConditional.keyEqualTo(key)).forEach(page -> parcels.addAll(page.items()));
        return parcels;
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
