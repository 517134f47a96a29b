package io.monodyne.context;

import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.enhance.state.LazyLoader;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one entity manager by identity, and those that a flush has to look at. Session-lived.
 *
 * <p>A flush asks for {@link #candidates()} only: entities that were marked, persisted or removed since the last one, and the
 * few whose changes can't be noticed (all of them, or those of a value that can change in place and is in other hands). So its cost follows what changed, not what is managed.
 */
public final class PersistenceContext {

    /** Most contexts are small, and a map of this kind is made with all its places. */
    private static final int FEW = 4;

    private final Tenancy tenancy;
    private final Predicate<EntityModel> tracks;
    private final Map<EntityKey, ManagedEntity> byKey = new HashMap<>();
    private final Map<Object, ManagedEntity> plain = new IdentityHashMap<>(FEW);
    private @Nullable Map<Object, EntityKey> removed;
    private final Set<ManagedEntity> watched = new LinkedHashSet<>();
    private final List<ManagedEntity> locked = new ArrayList<>();
    private List<ManagedEntity> enlisted = new ArrayList<>();

    /**
     * @param tenancy whose entities can be managed
     * @param tracks whether instances of a type that can carry marks notice all their changes
     */
    public PersistenceContext(Tenancy tenancy, Predicate<EntityModel> tracks) {
        this.tenancy = tenancy;
        this.tracks = tracks;
    }

    /** Whose entities can be managed. */
    public Tenancy tenancy() {
        return tenancy;
    }

    /** The entity of that identity, removed ones included; null where there is none. */
    public @Nullable ManagedEntity find(EntityKey key) {
        return byKey.get(key);
    }

    /** The entry of an instance; null where it is not of this context. */
    public @Nullable ManagedEntity find(Object instance) {
        if (instance instanceof Enhanced enhanced) {
            EntityState state = enhanced.monodyne$state();
            return state != null
                            && state.listener() instanceof ManagedEntity managed
                            && byKey.get(managed.key()) == managed
                    ? managed
                    : null;
        }
        return plain.get(instance);
    }

    /** The identity of an instance that was removed, flushed or not; null for another one. */
    public @Nullable EntityKey removed(Object instance) {
        ManagedEntity managed = find(instance);
        if (managed == null) {
            return removed == null ? null : removed.get(instance);
        }
        return managed.status() == Status.REMOVED ? managed.key() : null;
    }

    /** The removal of an instance was flushed. It may still stand in collections, which are not to bring it back. */
    public void forget(ManagedEntity gone) {
        detach(gone);
        if (removed == null) {
            removed = new IdentityHashMap<>(FEW);
        }
        removed.put(gone.instance(), gone.key());
    }

    /** Takes in a persisted instance; an {@code EntityExistsException} where another one has its identity. */
    public ManagedEntity persist(EntityModel model, Object instance, EntityKey key) {
        ManagedEntity other = byKey.get(key);
        if (other != null && other.status() == Status.REFERENCE) {
            detach(other); // nobody has seen an item behind it
        } else if (other != null) {
            throw ContextProblems.otherInstance(model.name());
        }
        if (removed != null) {
            removed.remove(instance);
        }
        ManagedEntity managed = add(model, instance, key, Status.NEW);
        managed.lendAll();
        managed.become(Status.NEW);
        return managed;
    }

    /** Takes in an instance whose item was read. */
    public ManagedEntity load(EntityModel model, Object instance, EntityKey key, Snapshot snapshot) {
        ManagedEntity managed = add(model, instance, key, Status.MANAGED);
        managed.settle(snapshot);
        return managed;
    }

    /** Takes in a lazy reference: the loader is called when it is first used. */
    public ManagedEntity refer(EntityModel model, Enhanced instance, EntityKey key, LazyLoader loader) {
        ManagedEntity managed = add(model, instance, key, Status.REFERENCE);
        EntityState state = instance.monodyne$state();
        if (state != null) {
            state.loader(loader);
        }
        return managed;
    }

    private ManagedEntity add(EntityModel model, Object instance, EntityKey key, Status status) {
        tenancy.requireOwn(model, key);
        boolean tracked = instance instanceof Enhanced && tracks.test(model);
        ManagedEntity managed = new ManagedEntity(this, model, instance, key, status, tracked);
        byKey.put(key, managed);
        if (!(instance instanceof Enhanced)) {
            plain.put(instance, managed);
        }
        if (!tracked) {
            watched.add(managed);
        }
        return managed;
    }

    /** From now on every flush has to look at it. */
    void watch(ManagedEntity managed) {
        watched.add(managed);
    }

    void enlist(ManagedEntity managed) {
        enlisted.add(managed);
    }

    /** Marks an entity for removal at the next flush. */
    public void remove(ManagedEntity managed) {
        managed.become(Status.REMOVED);
    }

    /** Undoes a removal that was not flushed yet. */
    public void restore(ManagedEntity managed) {
        managed.become(managed.snapshot() == null ? Status.NEW : Status.MANAGED);
        managed.touchAll();
    }

    /** The instance got another id: it is found by the new one from now on. */
    public void rekey(ManagedEntity managed, EntityKey key) {
        tenancy.requireOwn(managed.model(), key);
        if (byKey.containsKey(key)) {
            throw ContextProblems.otherInstance(managed.model().name());
        }
        byKey.remove(managed.key());
        managed.rekey(key);
        byKey.put(key, managed);
    }

    /** What the next flush has to look at, in the order it came up; those that are marked meanwhile come in the next call. */
    public Collection<ManagedEntity> candidates() {
        Set<ManagedEntity> candidates = new LinkedHashSet<>(enlisted);
        enlisted = new ArrayList<>();
        candidates.addAll(watched);
        candidates.removeIf(managed -> byKey.get(managed.key()) != managed);
        return candidates;
    }

    /** Whether anything was marked, persisted or removed since {@link #candidates()} was called last. */
    public boolean hasEnlisted() {
        return !enlisted.isEmpty();
    }

    /** Lets one instance go: it becomes detached. */
    public void detach(ManagedEntity managed) {
        byKey.remove(managed.key(), managed);
        plain.remove(managed.instance());
        watched.remove(managed);
        managed.letGo();
    }

    /** Lets all instances go. */
    public void clear() {
        byKey.values().forEach(ManagedEntity::letGo);
        byKey.clear();
        plain.clear();
        removed = null;
        watched.clear();
        enlisted = new ArrayList<>();
        locked.clear();
    }

    /** The transaction has ended, and with it all locks. */
    public void forgetLocks() {
        locked.forEach(managed -> managed.lockMode(LockModeType.NONE));
        locked.clear();
    }

    void lock(ManagedEntity managed) {
        locked.add(managed);
    }

    /** How many instances are managed. */
    public int size() {
        return byKey.size();
    }
}
