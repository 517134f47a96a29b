package io.monodyne.metamodel;

import java.util.List;

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
