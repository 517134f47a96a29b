package io.monodyne.metamodel;

/**
 * The identity of an entity: the root of its hierarchy and its id, as the key value of its one component or the list of those
 * of several. Two ids are equal exactly when they are stored as the same key, whatever {@code equals} an id class has.
 */
public record EntityKey(EntityModel root, Object id) {

    @Override
    public String toString() {
        return root.name() + "#" + id;
    }
}
