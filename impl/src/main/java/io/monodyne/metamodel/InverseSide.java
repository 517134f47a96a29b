package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the entities that hold the key of an owner are found. Bound once, when the model is complete; factory-lived.
 */
public final class InverseSide {

    private final @Nullable String mappedBy;
    private final List<HiddenColumn> hiddenKey;
    private final @Nullable HiddenColumn hiddenPosition;
    private List<ModelPath> key = List.of();
    private @Nullable ChildAccess access;
    private @Nullable AssociationPath owning;
    private @Nullable BasicAttribute position;

    /**
     * @param mappedBy the reference of the other entity; null for a key that is kept for this association alone
     * @param hiddenKey that key; empty where there is a reference
     * @param hiddenPosition what is kept of the place of an element; null for nothing
     */
    public InverseSide(@Nullable String mappedBy, List<HiddenColumn> hiddenKey, @Nullable HiddenColumn hiddenPosition) {
        this.mappedBy = mappedBy;
        this.hiddenKey = List.copyOf(hiddenKey);
        this.hiddenPosition = hiddenPosition;
    }

    /** The side of a reference. */
    public static InverseSide of(String mappedBy) {
        return new InverseSide(mappedBy, List.of(), null);
    }

    /** The key that the other entity has to keep for it; empty where that is the key of a reference. */
    public List<HiddenColumn> hiddenKey() {
        return hiddenKey;
    }

    /** The place of an element that the other entity has to keep for it; null for nothing. */
    public @Nullable HiddenColumn hiddenPosition() {
        return hiddenPosition;
    }

    public @Nullable String mappedBy() {
        return mappedBy;
    }

    /** @param reference of the other entity; null where there is none */
    public void bind(
            List<ModelPath> keyPaths,
            ChildAccess childAccess,
            @Nullable AssociationPath reference,
            @Nullable BasicAttribute positionColumn) {
        key = List.copyOf(keyPaths);
        access = childAccess;
        owning = reference;
        position = positionColumn;
    }

    /** Where the components of the owner's id are stored in the other entity. */
    public List<ModelPath> key() {
        return key;
    }

    /** The reference of the other entity that owns the association; null where there is none. */
    public @Nullable AssociationPath owning() {
        return owning;
    }

    /** The hidden column of an element's place; null where there is none. */
    public @Nullable BasicAttribute position() {
        return position;
    }

    public ChildAccess access() {
        ChildAccess bound = access;
        if (bound == null) {
            throw new IllegalStateException("an inverse side is used before the model is complete");
        }
        return bound;
    }

    /** Whether a state of the other entity names an owner. */
    public boolean names(Snapshot snapshot, EntityKey owner) {
        Object[] components = owner.components();
        for (int i = 0; i < components.length; i++) {
            if (!components[i].equals(key.get(i).keyValue(snapshot))) {
                return false;
            }
        }
        return true;
    }
}
