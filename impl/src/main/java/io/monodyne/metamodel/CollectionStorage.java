package io.monodyne.metamodel;

/** Where it is stored which elements a collection has. Factory-lived, immutable once the model is complete. */
public sealed interface CollectionStorage {

    /** A key of the owner in the item of each element; the collection decides on it, or an attribute of the element does. */
    record Columns(InverseSide side) implements CollectionStorage {

        /** Whether it is this collection that decides on the key. */
        public boolean owned() {
            return side.mappedBy() == null;
        }
    }

    /** An adjacency item for each element. */
    record Links(LinkSide side) implements CollectionStorage {

        /** Whether the links are those of a collection of the element. */
        public boolean inverse() {
            return side.mappedBy() != null;
        }
    }
}
