package io.monodyne.benchmark.parcel;

import software.amazon.awssdk.enhanced.dynamodb.extensions.annotations.DynamoDbVersionAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/**
 * The parcel as a bean of the Enhanced Client: in a single table its keys and its type are attributes that the application
 * fills itself.
 */
@DynamoDbBean
public class ParcelBean extends Parcel {

    private String partitionKey;
    private String sortKey;
    private String indexPartitionKey;
    private String indexSortKey;
    private String type;

    /** Computes the keys and the type, as an application has to before it writes. */
    public void computeKeys() {
        partitionKey = ParcelKeys.partition(getParcelId());
        sortKey = ParcelKeys.SORT;
        indexPartitionKey = ParcelKeys.indexPartition(getCustomerId());
        indexSortKey = ParcelKeys.indexSort(getStage());
        type = ParcelKeys.TYPE;
    }

    @Override
    @DynamoDbVersionAttribute
    public long getVersion() {
        return super.getVersion();
    }

    @DynamoDbPartitionKey
    @DynamoDbAttribute("pk")
    public String getPartitionKey() {
        return partitionKey;
    }

    public void setPartitionKey(String partitionKey) {
        this.partitionKey = partitionKey;
    }

    @DynamoDbSortKey
    @DynamoDbAttribute("sk")
    public String getSortKey() {
        return sortKey;
    }

    public void setSortKey(String sortKey) {
        this.sortKey = sortKey;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = ParcelKeys.INDEX)
    @DynamoDbAttribute("gsi0_pk")
    public String getIndexPartitionKey() {
        return indexPartitionKey;
    }

    public void setIndexPartitionKey(String indexPartitionKey) {
        this.indexPartitionKey = indexPartitionKey;
    }

    @DynamoDbSecondarySortKey(indexNames = ParcelKeys.INDEX)
    @DynamoDbAttribute("gsi0_sk")
    public String getIndexSortKey() {
        return indexSortKey;
    }

    public void setIndexSortKey(String indexSortKey) {
        this.indexSortKey = indexSortKey;
    }

    @DynamoDbAttribute("_type")
    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
