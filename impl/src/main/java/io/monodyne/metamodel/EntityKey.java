package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an entity: the root of its hierarchy and its id, as the key value of its one component or the list of those
 * of several. Two ids are equal exactly when they are stored as the same key, whatever {@code equals} an id class has. Immutable.
 */
public final class EntityKey {

    private final EntityModel root;
    private final Object id;
    private final int hash; // looked up many times in each load

    public EntityKey(EntityModel root, Object id) {
        this.root = root;
        this.id = id;
        this.hash = 31 * root.hashCode() + id.hashCode();
    }

    public EntityModel root() {
        return root;
    }

    public Object id() {
        return id;
    }

    /** The key values of the components of the id. */
    public Object[] components() {
        return id instanceof List<?> list ? list.toArray() : new Object[] {id};
    }

    /** The key value of the first component, the tenant's where there is one. */
    public Object first() {
        return id instanceof List<?> list ? list.get(0) : id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof EntityKey key && hash == key.hash && root == key.root && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return root.name() + "#" + id;
    }
}
