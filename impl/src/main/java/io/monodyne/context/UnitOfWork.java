package io.monodyne.context;

import io.monodyne.metamodel.Accessor;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.readable.ReadCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction has flushed and will send at its end. It belongs to the transaction, not to the persistence context:
 * it survives {@code clear()}, and what is read in the same transaction is overlaid with it.
 */
public final class UnitOfWork {

    private final Tenancy tenancy;
    private final RecentCommits recent;
    private final Map<EntityKey, PendingEntity> pending = new LinkedHashMap<>();
    private final Map<PendingLink.Address, PendingLink> links = new LinkedHashMap<>();
    private final Map<EntityKey, VersionLock> locks = new LinkedHashMap<>();
    private final List<Demand> demands = new ArrayList<>();
    private final Set<Unchanged> unchanged = new HashSet<>();
    private final List<AssignedVersion> assignedVersions = new ArrayList<>();

    /**
     * An entity that must not have changed when the transaction commits.
     *
     * @param snapshot with the version that was read
     * @param increment whether its version shall go on even if nothing else of it changes
     */
    public record VersionLock(ManagedEntity managed, EntityKey key, Snapshot snapshot, boolean increment) {

        public EntityModel model() {
            return snapshot.model();
        }

        /** For exceptions to name. */
        public Object instance() {
            return managed.instance();
        }
    }

    /**
     * What has to be true of a stored entity when the transaction commits.
     *
     * @param read what was read of it
     * @param asRead whether it is that nothing of it has changed since it was read, and not a condition of the application
     */
    public record Demand(
            EntityModel model, EntityKey key, Object instance, Snapshot read, ReadCondition condition, boolean asRead) {

        /** A condition of the application. */
        public Demand(EntityModel model, EntityKey key, Object instance, Snapshot read, ReadCondition condition) {
            this(model, key, instance, read, condition, false);
        }
    }

    private record Unchanged(EntityKey key, ReadCondition condition) {}

    private record AssignedVersion(
            Object instance, Accessor accessor, @Nullable Object before) {}

    /** @param tenancy whose entities can be written */
    public UnitOfWork(Tenancy tenancy) {
        this(tenancy, new RecentCommits());
    }

    private UnitOfWork(Tenancy tenancy, RecentCommits recent) {
        this.tenancy = tenancy;
        this.recent = recent;
    }

    /** That of the next transaction, which knows what was committed a moment ago. */
    public UnitOfWork next(boolean committed) {
        if (committed) {
            recent.add(changes(), links());
        }
        return new UnitOfWork(tenancy, recent);
    }

    /** What indexes may not show yet, though it was committed; oldest first. */
    public Collection<RecentCommits.Committed> recent() {
        return recent.all();
    }

    /** What was flushed of an entity; null where nothing was. */
    public @Nullable PendingEntity find(EntityKey key) {
        return pending.get(key);
    }

    /**
     * Notes a flushed change.
     *
     * @param stored what was known to be stored before, used the first time; null where nothing is
     * @param target what shall be stored; null for a removal
     */
    public void put(ManagedEntity managed, @Nullable Snapshot stored, @Nullable Snapshot target) {
        put(managed, managed.key(), stored, target);
    }

    /** Notes that an item goes on under the key its entity has now. */
    public void move(ManagedEntity managed, EntityKey old, @Nullable Snapshot stored, Snapshot target) {
        put(managed, old, stored, null);
        PendingEntity left = pending.get(old);
        if (left != null) {
            left.moveAway();
        }
        put(managed, managed.key(), null, target);
        PendingEntity arrived = pending.get(managed.key());
        if (arrived != null) {
            arrived.moveHere();
        }
    }

    private void put(ManagedEntity managed, EntityKey key, @Nullable Snapshot stored, @Nullable Snapshot target) {
        put(managed.model(), key, managed.instance(), stored, target);
    }

    /**
     * Notes a change of an entity that need not be managed.
     *
     * @param instance for exceptions to name
     */
    public void put(
            EntityModel model, EntityKey key, Object instance, @Nullable Snapshot stored, @Nullable Snapshot target) {
        tenancy.requireOwn(model, key);
        if (target != null) {
            tenancy.requireOwn(target);
        }
        PendingEntity entry = pending.computeIfAbsent(key, k -> new PendingEntity(model, k, instance, stored));
        entry.target(instance, target);
        if (entry.isVoid()) {
            pending.remove(key);
            if (entry.base() == null) {
                locks.remove(key); // it was never stored, and won't be: there is nothing to check
            }
        }
    }

    /** Notes a link that shall be there, or shall not. One that was made in this transaction is not deleted, but never made. */
    public void link(PendingLink link) {
        requireOwn(link.address().owner());
        requireOwn(link.address().target());
        PendingLink before = links.get(link.address());
        if (before != null && before.made() && !link.present()) {
            links.remove(link.address());
        } else {
            links.put(link.address(), before == null ? link : link.asMade(before.made()));
        }
    }

    private void requireOwn(EntityKey key) {
        tenancy.requireOwn(key.root(), key);
    }

    /** Links that were flushed to or from an entity that goes. Its collections may not know of them. */
    public void unlink(EntityKey gone) {
        for (PendingLink link : List.copyOf(links.values())) {
            PendingLink.Address address = link.address();
            if (link.present()
                    && (address.owner().equals(gone) || address.target().equals(gone))) {
                link(link.asAbsent());
            }
        }
    }

    /** What was flushed of a link; null where nothing was. */
    public @Nullable PendingLink findLink(PendingLink.Address address) {
        return links.get(address);
    }

    /** The links to write, in the order they were first flushed. */
    public Collection<PendingLink> links() {
        return links.values();
    }

    /** Everything to write, in the order it was first flushed. */
    public Collection<PendingEntity> changes() {
        return pending.values();
    }

    /** At commit the entity must have the version it has now. */
    public void lock(ManagedEntity managed, Snapshot snapshot, boolean increment) {
        VersionLock lock = new VersionLock(managed, managed.key(), snapshot, increment);
        locks.merge(managed.key(), lock, (held, asked) -> held.increment() ? held : asked);
    }

    public Collection<VersionLock> locks() {
        return locks.values();
    }

    /** The transaction commits only where that is true. What is demanded as it was read is noted once. */
    public void demand(Demand demand) {
        if (!demand.asRead() || unchanged.add(new Unchanged(demand.key(), demand.condition()))) {
            demands.add(demand);
        }
    }

    public List<Demand> demands() {
        return demands;
    }

    /** Gives an instance its new version, to be taken back where the transaction fails. */
    public void assignVersion(Object instance, Accessor accessor, Object version) {
        assignedVersions.add(new AssignedVersion(instance, accessor, accessor.get(instance)));
        accessor.set(instance, version);
    }

    /** What was flushed of an instance will not be stored: it gets the version back that it had. */
    public void takeBackVersions(Object instance) {
        for (int i = assignedVersions.size() - 1; i >= 0; i--) {
            AssignedVersion assigned = assignedVersions.get(i);
            if (assigned.instance() == instance) {
                assigned.accessor().set(instance, assigned.before());
                assignedVersions.remove(i);
            }
        }
    }

    /** The transaction failed or was rolled back: instances get the versions back that they had. */
    public void takeBackVersions() {
        for (int i = assignedVersions.size() - 1; i >= 0; i--) {
            AssignedVersion assigned = assignedVersions.get(i);
            assigned.accessor().set(assigned.instance(), assigned.before());
        }
        assignedVersions.clear();
    }

    public boolean isEmpty() {
        return pending.isEmpty() && locks.isEmpty() && links.isEmpty() && demands.isEmpty();
    }
}
