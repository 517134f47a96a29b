package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the key attributes of a table and of its indexes are called. Immutable. */
public final class TableLayout {

    private static final String INDEX = "{index}";
    private static final Pattern LOCAL = Pattern.compile("lsi[0-9]+");

    private final String table;
    private final String partitionKey;
    private final String sortKey;
    private final Function<String, @Nullable IndexLayout> indexes;

    private TableLayout(
            String table, String partitionKey, String sortKey, Function<String, @Nullable IndexLayout> indexes) {
        this.table = table;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
        this.indexes = indexes;
    }

    /** Of a table that is known; another index than those is not there. */
    public static TableLayout of(String table, String partitionKey, String sortKey, Map<String, IndexLayout> indexes) {
        Map<String, IndexLayout> known = new TreeMap<>(indexes);
        return new TableLayout(table, partitionKey, sortKey, known::get);
    }

    /**
     * Of a table that is taken to be named by a rule, with any index. One called {@code lsi} and a number is local.
     *
     * @param indexPartitionKey of global indexes, with <code>{index}</code> for the name of the index
     * @param indexSortKey of all indexes, likewise
     */
    public static TableLayout generic(
            String table, String partitionKey, String sortKey, String indexPartitionKey, String indexSortKey) {
        return generic(table, partitionKey, sortKey, indexPartitionKey, indexSortKey, Map.of());
    }

    /**
     * As {@link #generic(String, String, String, String, String)}, with indexes that are not named by the rule.
     *
     * @param others by their names
     */
    public static TableLayout generic(
            String table,
            String partitionKey,
            String sortKey,
            String indexPartitionKey,
            String indexSortKey,
            Map<String, IndexLayout> others) {
        ConcurrentMap<String, IndexLayout> made = new ConcurrentHashMap<>(others);
        Function<String, IndexLayout> maker = index -> {
            boolean local = LOCAL.matcher(index).matches();
            String indexPartition = local ? partitionKey : indexPartitionKey.replace(INDEX, index);
            return new IndexLayout(index, indexPartition, indexSortKey.replace(INDEX, index), local);
        };
        return new TableLayout(table, partitionKey, sortKey, index -> made.computeIfAbsent(index, maker));
    }

    /** Of a table with the standard names: {@code pk}, {@code sk}, {@code gsi0_pk}, {@code gsi0_sk}, {@code lsi0_sk} ... */
    public static TableLayout generic(String table) {
        return generic(table, "pk", "sk", "{index}_pk", "{index}_sk");
    }

    public String table() {
        return table;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }

    /**
     * The index of that name, generic or not.
     *
     * @throws DynamoFailure where the table has no such index
     */
    public IndexLayout index(String name) {
        IndexLayout layout = indexes.apply(name);
        if (layout == null) {
            throw DynamoProblems.noIndex(table, name);
        }
        return layout;
    }

    /** The two attributes of a key. */
    Map<String, AttributeValue> attributes(ItemKey key) {
        return Map.of(partitionKey, AttributeValue.fromS(key.partition()), sortKey, AttributeValue.fromS(key.sort()));
    }

    @Override
    public String toString() {
        return "layout " + table + "(" + partitionKey + ", " + sortKey + ")";
    }
}
