package io.monodyne.load;

import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Tenancy;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Makes detached instances of states that were read elsewhere, each by itself. It sends nothing and runs no callback: what a
 * state does not hold was not read and never will be, as in an entity that was detached too early. Factory-lived, thread-safe.
 */
public final class DetachedInstances {

    private static final ReadMode NEVER = new ReadMode(false, CacheRetrieveMode.BYPASS, CacheStoreMode.BYPASS);

    private final LoadServices services;

    public DetachedInstances(LoadServices services) {
        this.services = services;
    }

    /**
     * An instance of a state.
     *
     * @throws jakarta.persistence.PersistenceException where the instance could not say that something of it was not read
     */
    public Object of(EntityKey key, Snapshot snapshot) {
        EntityModel model = snapshot.model();
        requireUnreadable(key, snapshot);
        PersistenceContext context = new PersistenceContext(Tenancy.ofOwner(snapshot), entity -> false);
        LoadSession session = new LoadSession(
                context,
                () -> {
                    throw LoadProblems.readOutside(model.name()); // asked for first by whatever would read
                },
                services,
                () -> NEVER,
                () -> {});
        LoadOperation load = new LoadOperation(session, NEVER);
        Loaded entity = load.add(key, snapshot);
        new Assembly(load).assemble();
        context.clear();
        return entity.managed().instance();
    }

    /** As {@link #of(EntityKey, Snapshot)}, of what an item says; an {@code IllegalArgumentException} where it is of another entity. */
    public Object of(EntityModel entity, @Nullable Snapshot snapshot) {
        if (snapshot == null) {
            throw new IllegalArgumentException("an item that is no " + entity.name());
        }
        return of(snapshot.model().keyOf(snapshot), snapshot);
    }

    private void requireUnreadable(EntityKey key, Snapshot snapshot) {
        EntityModel model = snapshot.model();
        for (AssociationPath path : model.associations()) {
            if (!(path.attribute() instanceof EntityCollection)
                    && !services.canDefer(model, path)
                    && !harmless(key, snapshot, path)) {
                throw LoadProblems.notUnread(model.name(), path.name());
            }
        }
        ElementReferences.of(snapshot).forEach((target, wanted) -> {
            if (!isItself(key, model, target, wanted.target()) && !services.canRefer(wanted.target())) {
                throw LoadProblems.notUnread(model.name(), wanted.target().name());
            }
        });
    }

    /** Whether nothing of the association is unread: it refers to nobody, to itself, or to what can be unread itself. */
    private boolean harmless(EntityKey key, Snapshot snapshot, AssociationPath path) {
        if (!(path.attribute() instanceof ReferenceAttribute reference)) {
            return false;
        }
        EntityKey target = path.target(snapshot);
        return target == null
                || isItself(key, snapshot.model(), target, reference.target())
                || services.canRefer(reference.target());
    }

    private static boolean isItself(EntityKey key, EntityModel model, EntityKey target, EntityModel wanted) {
        return key.equals(target) && model.isA(wanted);
    }
}
