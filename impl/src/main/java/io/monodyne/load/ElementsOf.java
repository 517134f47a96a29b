package io.monodyne.load;

import io.monodyne.context.collection.TrackedElements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities in the value of a collection attribute, whatever it is. Stateless; loads nothing. */
public final class ElementsOf {

    private ElementsOf() {}

    /** How many elements a collection or map has. */
    static int size(Object value) {
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }

    /** The elements, or the values of a map; of an unread collection what was added to it. */
    public static Collection<?> value(@Nullable Object value) {
        if (value instanceof TrackedElements tracked && !tracked.loaded()) {
            return tracked.queuedAdditions();
        }
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.values());
        }
        return value instanceof Collection<?> collection ? List.copyOf(collection) : List.of();
    }
}
