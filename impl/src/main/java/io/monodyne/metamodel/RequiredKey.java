package io.monodyne.metamodel;

import java.util.List;

/**
 * An index by which a collection of another entity is read, and in which an item may lack keys although it belongs to the collection: it
 * would be missing there, so it is not to be written like that.
 *
 * @param foreignKey what makes it belong to the collection
 * @param collection the name of that, with its entity
 */
public record RequiredKey(IndexModel index, List<ModelPath> foreignKey, String collection) {

    public RequiredKey {
        foreignKey = List.copyOf(foreignKey);
    }

    /** Whether a state belongs to a collection that would not show it. */
    public boolean missing(Snapshot snapshot) {
        return foreignKey.stream().allMatch(column -> column.keyValue(snapshot) != null)
                && index.compute(snapshot) == null;
    }
}
