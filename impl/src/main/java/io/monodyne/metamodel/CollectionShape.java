package io.monodyne.metamodel;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of an entity collection are held in Java.
 *
 * @param form the type of the collection
 * @param order of the elements by {@code @OrderBy}; null for that of the keys they are stored under
 * @param position what is stored of the place of an element: its index, or its key of a map; null where nothing is
 * @param mapKey what the keys of a map are; null for other collections
 */
public record CollectionShape(
        Form form,
        @Nullable Comparator<Object> order,
        @Nullable PositionColumn position,
        @Nullable MapKey mapKey) {

    /** The types of collections. */
    public enum Form {
        COLLECTION,
        LIST,
        ORDERED_LIST,
        SET,
        SORTED_SET,
        MAP,
        SORTED_MAP;

        public boolean map() {
            return this == MAP || this == SORTED_MAP;
        }
    }
}
