package io.monodyne.boot.settings;

/** How key attributes are called; those of indexes are patterns with <code>{index}</code>. */
public record AttributeNames(String partitionKey, String sortKey, String indexPartitionKey, String indexSortKey) {

    static final String INDEX = "{index}";

    public String indexPartitionKey(String index) {
        return indexPartitionKey.replace(INDEX, index);
    }

    public String indexSortKey(String index) {
        return indexSortKey.replace(INDEX, index);
    }
}
