package io.monodyne.metamodel;

import org.jspecify.annotations.Nullable;

/**
 * The identity of an entity: the root of its hierarchy and its id, as the key value of its one component or the list of those
 * of several. Two ids are equal exactly when they are stored as the same key, whatever {@code equals} an id class has.
 */
public record EntityKey(EntityModel root, Object id) {

    /** By hand, as it is the first thing that a new session does: the virtual machine takes its time to make these for a record. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityKey key && root == key.root && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + id.hashCode();
    }

    @Override
    public String toString() {
        return root.name() + "#" + id;
    }
}
