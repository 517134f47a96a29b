package io.monodyne.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads collections that were not read yet. Session-lived. */
public interface CollectionLoader {

    /**
     * Fills a collection, and may fill others with it.
     *
     * @return its elements; for a map its entries
     * @throws jakarta.persistence.PersistenceException where they can't be read
     */
    List<Object> load(CollectionState collection);

    /** Whether an element is stored in a collection that was not read, where that takes one small read at most; null where it takes more. */
    @Nullable
    Boolean contains(CollectionState collection, Object element);

    /** As {@link #contains}, without any request. */
    @Nullable
    Boolean known(CollectionState collection, Object element);
}
