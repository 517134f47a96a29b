package io.monodyne.load;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.ReferenceAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what was loaded into the associations of instances, and what was not yet in its place. Lives as long as a load. */
final class AssociationFiller {

    private final LoadOperation load;
    private final Referrer referrer;
    private final Map<AssociationPath, CollectionGroup> groups = new HashMap<>();
    private final Map<AssociationPath, DeferredGroup> deferred = new HashMap<>();
    private final Map<AssociationPath, String> names = new HashMap<>();

    AssociationFiller(LoadOperation load, Referrer referrer) {
        this.load = load;
        this.referrer = referrer;
    }

    Referrer referrer() {
        return referrer;
    }

    /** Fills the references of a new instance, else those that were read. */
    void fillReferences(Loaded entity) {
        for (AssociationPath path : entity.model().associations()) {
            if (path.attribute() instanceof ReferenceAttribute
                    && path.embedded().isEmpty()
                    && (entity.fresh() || deferred(entity, path))) {
                fillReference(entity, path);
            }
        }
    }

    /** Fills the other associations of a new instance, else those that were read. */
    void fillOthers(Loaded entity) {
        for (AssociationPath path : entity.model().associations()) {
            AssociationAttribute attribute = path.attribute();
            if (attribute instanceof InverseReference) {
                fillInverse(entity, path);
            } else if (attribute instanceof EntityCollection) {
                fillCollection(entity, path);
            }
        }
    }

    private static boolean deferred(Loaded entity, AssociationPath path) {
        return !LoadState.loaded(entity.managed(), path);
    }

    private void fillReference(Loaded entity, AssociationPath path) {
        ManagedEntity owner = entity.managed();
        EntityKey key = path.target(entity.snapshot());
        if (key == null) {
            set(owner, path, null);
            return;
        }
        ManagedEntity there = load.session().context().find(key);
        boolean absent = there == null
                && !load.session().services().canRefer(path.attribute().target());
        EntityState state = Assembly.stateOf(owner);
        if (absent && state != null && load.session().services().canDefer(owner.model(), path)) {
            defer(owner, path, state);
        } else {
            set(owner, path, referrer.instance(path.attribute().target(), key, nameOf(owner, path)));
        }
    }

    private String nameOf(ManagedEntity owner, AssociationPath path) {
        return names.computeIfAbsent(path, named -> owner.model().name() + "." + named.name());
    }

    private void fillInverse(Loaded entity, AssociationPath path) {
        ManagedEntity owner = entity.managed();
        List<StoredRow> rows = entity.rows(path);
        EntityState state = Assembly.stateOf(owner);
        if (rows != null) {
            ManagedEntity other = single(owner, path, rows);
            set(owner, path, other == null ? null : other.instance());
            owner.otherSide(path, other == null ? null : other.key());
        } else if (entity.fresh() && state != null) {
            set(owner, path, null);
            defer(owner, path, state);
        }
    }

    private @Nullable ManagedEntity single(ManagedEntity owner, AssociationPath path, List<StoredRow> rows) {
        ManagedEntity found = null;
        for (StoredRow row : rows) {
            ManagedEntity managed = load.session().context().find(row.key());
            if (managed != null && managed.status() != Status.REMOVED) {
                if (found != null) {
                    throw LoadProblems.severalForOne(owner.model().name(), path.name());
                }
                found = managed;
            }
        }
        return found;
    }

    private void defer(ManagedEntity owner, AssociationPath path, EntityState state) {
        deferred.computeIfAbsent(path, key -> new DeferredGroup(load.session(), path))
                .defer(owner, state);
    }

    private static void set(ManagedEntity owner, AssociationPath path, @Nullable Object value) {
        path.set(owner.instance(), value);
        EntityState state = Assembly.stateOf(owner);
        if (state != null && path.embedded().isEmpty()) {
            state.undefer(path.attribute().ordinal());
        }
    }

    private void fillCollection(Loaded entity, AssociationPath path) {
        ManagedEntity owner = entity.managed();
        CollectionState collection = owner.collection(path);
        if (entity.fresh()) {
            collection = begin(owner, path, collection);
        }
        List<StoredRow> rows = entity.rows(path);
        if (collection != null && rows != null) {
            CollectionContent.fill(collection, rows, load.session(), referrer);
        }
    }

    /** Puts an unread collection into the attribute, or makes the one that is there unread again. */
    private @Nullable CollectionState begin(
            ManagedEntity owner, AssociationPath path, @Nullable CollectionState present) {
        if (path.holder(owner.instance()) == null) {
            return null;
        }
        CollectionState collection = present;
        if (collection == null) {
            CollectionGroup group = groups.computeIfAbsent(path, key -> new CollectionGroup(load.session()));
            collection = owner.track(path, group);
            group.add(collection);
        } else {
            collection.reset();
        }
        if (!collection.install()) {
            owner.watch(); // its setter keeps a copy: changes of that leave no mark
        }
        return collection;
    }
}
