package io.monodyne.load;

import io.monodyne.context.CollectionLoader;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.Status;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one attribute that one load has left unread. When the first is used, some are read in parallel: it is likely that the
 * others are used, too. Session-lived.
 */
final class CollectionGroup implements CollectionLoader {

    private static final int MOST_AT_ONCE = 16;

    private final LoadSession session;
    private final Set<CollectionState> unread = new LinkedHashSet<>();

    CollectionGroup(LoadSession session) {
        this.session = session;
    }

    void add(CollectionState collection) {
        unread.add(collection);
    }

    @Override
    public List<Object> load(CollectionState used) {
        session.use(() -> read(some(used)));
        return used.elements().elements();
    }

    /** The one that is used, and the next ones that are still unread. */
    private List<CollectionState> some(CollectionState used) {
        List<CollectionState> some = new ArrayList<>();
        some.add(used);
        unread.remove(used);
        List<CollectionState> others = new ArrayList<>(unread);
        for (CollectionState other : others.subList(0, Math.min(others.size(), MOST_AT_ONCE - 1))) {
            unread.remove(other);
            if (session.attached(other.owner())
                    && other.installed()
                    && !other.elements().loaded()) {
                some.add(other);
            }
        }
        return some;
    }

    private void read(List<CollectionState> collections) {
        LoadOperation load = new LoadOperation(session, session.standardMode().get());
        Level level = new Level(load);
        for (CollectionState collection : collections) {
            ManagedEntity owner = collection.owner();
            Snapshot snapshot = owner.snapshot();
            if (snapshot == null) {
                collection.fill(List.of(), List.of()); // of a new entity nothing is stored
            } else {
                level.otherSide(load.add(owner.key(), snapshot), collection.path(), Fetch.mapped());
            }
        }
        level.read();
        load.complete();
        new Assembly(load).run();
    }

    @Override
    public @Nullable Boolean known(CollectionState collection, Object element) {
        ManagedEntity managed = session.context().find(element);
        if (managed == null || !managed.model().isA(collection.attribute().target())) {
            return null;
        }
        if (managed.status() == Status.NEW) {
            return false;
        }
        Snapshot snapshot = managed.snapshot();
        if (collection.attribute().storage() instanceof CollectionStorage.Columns columns) {
            InverseSide side = columns.side();
            EntityKey owner = collection.owner().key();
            return snapshot == null ? null : side.names(snapshot, owner);
        }
        PendingLink pending = session.unit().get().findLink(address(collection, managed.key()));
        return pending == null ? null : (Boolean) pending.present();
    }

    @Override
    public @Nullable Boolean contains(CollectionState collection, Object element) {
        Boolean known = known(collection, element);
        ManagedEntity managed = session.context().find(element);
        boolean links = collection.attribute().storage() instanceof CollectionStorage.Links;
        if (known != null
                || managed == null
                || !links
                || !managed.model().isA(collection.attribute().target())) {
            return known;
        }
        boolean[] found = new boolean[1];
        session.use(() -> found[0] = session.services().linkExists(address(collection, managed.key())));
        return found[0];
    }

    private static PendingLink.Address address(CollectionState collection, EntityKey element) {
        LinkSide side = ((CollectionStorage.Links) collection.attribute().storage()).side();
        return PendingLink.Address.of(side, collection.owner().key(), element);
    }
}
