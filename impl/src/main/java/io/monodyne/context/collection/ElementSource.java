package io.monodyne.context.collection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a tracked collection gets its elements from, and whom it tells of changes. Lives as long as its collection. */
public interface ElementSource {

    /**
     * What is stored, in its order: elements, or for a map {@link java.util.Map.Entry} objects. Asked once for each load; the
     * source may also {@linkplain TrackedElements#fill fill} the collection itself meanwhile, with others of its kind. Throws
     * where the collection is detached, naming the attribute.
     */
    List<Object> load();

    /**
     * Whether an element is stored, where that is known or cheap to find without loading all; null where all have to be
     * loaded. May be asked about any object, also one that can be no element. Its answer has to agree with {@code equals} of
     * the elements.
     */
    @Nullable
    Boolean contains(Object element);

    /** As {@link #contains}, but only where it is known without asking anybody: a set is not read because something is added to it. */
    default @Nullable Boolean known(Object element) {
        return contains(element);
    }

    /** Something was added, removed, replaced or reordered. Called after each change, so it is fast. */
    void changed();

    /**
     * Called each time an unread collection is used in a way that needs no loading. Throws where the collection is detached,
     * as {@link #load} does: nobody would ever write what is queued in it.
     */
    default void requireAttached() {}
}
