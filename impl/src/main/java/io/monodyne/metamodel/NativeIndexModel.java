package io.monodyne.metamodel;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One index map of an entity without templates: a global index whose keys are stored attributes as they are. There is nothing
 * to compute and nothing to write, so its keys can't be stale. Factory-lived, immutable.
 *
 * @param index its name
 * @param partition the attributes of the partition key, one to four, in the order of the key schema
 * @param sort the attributes of the sort key, up to four, in the order in which it sorts
 */
public record NativeIndexModel(String index, List<AttributeModel> partition, List<AttributeModel> sort) {

    public NativeIndexModel {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** As what one of them is stored: S, N or B. */
    public static AttributeValue.Type type(AttributeModel attribute) {
        AttributeValue.Type type = attribute.codec().scalarType();
        if (type == null) {
            throw new IllegalStateException("a key that is no scalar");
        }
        return type;
    }

    /** Whether all that are of an entity have this map. */
    public boolean sharedBy(EntityModel entity) {
        return entity.concreteTypes().stream()
                .allMatch(concrete -> concrete.keys().nativeIndexes().stream().anyMatch(this::same));
    }

    private boolean same(NativeIndexModel other) {
        return index.equals(other.index) && schema().equals(other.schema());
    }

    /** The stored names of both halves, to compare and to print. */
    public String schema() {
        return names(partition) + " · " + names(sort);
    }

    private static String names(List<AttributeModel> attributes) {
        return attributes.stream().map(AttributeModel::storedName).toList().toString();
    }

    @Override
    public String toString() {
        return "index " + index + " " + schema();
    }
}
