package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import org.jspecify.annotations.Nullable;

/** What is made of the items that a statement answers. Lives for one statement. */
public interface PartiqlRows {

    /**
     * The values of the row that an item is: a {@code Snapshot} for an entity, else what the application is given.
     *
     * @return null where the item is left out
     */
    @Nullable
    Object @Nullable [] row(Item item);

    /** Whether all that it gives is known to be of the own tenant. */
    default boolean checked() {
        return false;
    }
}
