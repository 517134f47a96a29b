package io.monodyne.dynamo;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Which attributes are the key of a table or an index. Immutable. A generic one has one text for each half; a global index can
 * have several attributes, of several types, and no sort key.
 */
public record KeySchema(List<KeyAttribute> partition, List<KeyAttribute> sort) {

    public KeySchema {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** A generic one. */
    public static KeySchema generic(String partitionKey, String sortKey) {
        return new KeySchema(List.of(KeyAttribute.text(partitionKey)), List.of(KeyAttribute.text(sortKey)));
    }

    /** Whether it has one text for each half. */
    public boolean generic() {
        return partition.size() == 1
                && sort.size() == 1
                && attributes().stream().allMatch(attribute -> attribute.type() == ScalarAttributeType.S);
    }

    /** Those of the partition key first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(partition.stream(), sort.stream()).toList();
    }

    public List<String> partitionNames() {
        return names(partition);
    }

    public List<String> sortNames() {
        return names(sort);
    }

    /** Whether the attributes are called the same; of which types they are is another matter. */
    boolean sameNames(KeySchema other) {
        return partitionNames().equals(other.partitionNames()) && sortNames().equals(other.sortNames());
    }

    private static List<String> names(List<KeyAttribute> attributes) {
        return attributes.stream().map(KeyAttribute::name).toList();
    }

    /** The names; of one for each half as one list. */
    @Override
    public String toString() {
        return partition.size() == 1 && sort.size() == 1
                ? names(attributes()).toString()
                : partitionNames() + " · " + sortNames();
    }
}
