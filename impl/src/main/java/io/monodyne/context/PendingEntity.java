package io.monodyne.context;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has flushed of one entity: from what is stored to what shall be. Lives until the transaction ends.
 * However often it is flushed, one write comes of it.
 */
public final class PendingEntity {

    private final EntityModel model;
    private final EntityKey key;
    private final @Nullable Snapshot base;
    private @Nullable Snapshot target;
    private Object instance;
    private boolean replaced;
    private boolean movedAway;
    private boolean movedHere;

    PendingEntity(EntityModel model, EntityKey key, Object instance, @Nullable Snapshot base) {
        this.model = model;
        this.key = key;
        this.instance = instance;
        this.base = base;
        this.target = base;
    }

    /** A change that is planned without a persistence context. */
    public static PendingEntity of(
            EntityModel model, EntityKey key, Object instance, @Nullable Snapshot base, @Nullable Snapshot target) {
        PendingEntity pending = new PendingEntity(model, key, instance, base);
        pending.target = target;
        return pending;
    }

    public EntityModel model() {
        return model;
    }

    public EntityKey key() {
        return key;
    }

    /** The instance that was flushed last, for exceptions to name. */
    public Object instance() {
        return instance;
    }

    /** What is stored before the transaction; null where nothing is. */
    public @Nullable Snapshot base() {
        return base;
    }

    /** What shall be stored; null where nothing shall. */
    public @Nullable Snapshot target() {
        return target;
    }

    /** Whether it was removed and persisted again, so that the item is replaced whole. */
    public boolean replaced() {
        return replaced;
    }

    /** Whether the item goes on under another key, so that it may be deleted here only if it is wholly unchanged. */
    public boolean movedAway() {
        return movedAway;
    }

    void moveAway() {
        movedAway = true;
    }

    void moveHere() {
        movedHere = true;
    }

    /** Whether its item leaves a key, or comes to one: such writes belong together whatever the atomicity is. */
    public boolean moved() {
        return movedAway || movedHere;
    }

    void target(Object flushed, @Nullable Snapshot snapshot) {
        replaced |= target == null && base != null && snapshot != null;
        instance = flushed;
        target = snapshot;
    }

    /** Whether there is nothing to write. */
    boolean isVoid() {
        return base == target && !replaced;
    }
}
