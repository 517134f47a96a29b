package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.enhance.state.AttributeLoader;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One association of the entities of one load that is left to be read when it is first used: then that of others is read with it.
 * Session-lived.
 */
final class DeferredGroup {

    private static final int MOST_REFERENCES = 100;
    private static final int MOST_QUERIES = 16;

    private final LoadSession session;
    private final AssociationPath path;
    private final Set<ManagedEntity> owners = new LinkedHashSet<>();

    DeferredGroup(LoadSession session, AssociationPath path) {
        this.session = session;
        this.path = path;
    }

    /** Has the association of an instance loaded when it is first used. */
    void defer(ManagedEntity owner, EntityState state) {
        owners.add(owner);
        state.defer(path.attribute().ordinal(), new AttributeLoader() {
            @Override
            public void load(Object entity, int ordinal) {
                read(owner, true);
            }

            @Override
            public void loadReplaced(Object entity, int ordinal) {
                read(owner, false);
            }
        });
    }

    /**
     * Reads it, and puts it into the instances.
     *
     * @param required whether it is a failure that it leads nowhere
     */
    private void read(ManagedEntity used, boolean required) {
        session.use(() -> {
            LoadOperation load =
                    new LoadOperation(session, session.standardMode().get());
            for (ManagedEntity owner : some(used)) {
                Snapshot snapshot = owner.snapshot();
                if (snapshot != null) {
                    load.visit(load.add(owner.key(), snapshot), new Fetch.Only(path));
                }
            }
            load.complete();
            new Assembly(load).run();
            if (required) {
                requireThere(used);
            }
        });
    }

    private List<ManagedEntity> some(ManagedEntity used) {
        List<ManagedEntity> some = new ArrayList<>();
        some.add(used);
        owners.remove(used);
        int most = path.attribute() instanceof InverseReference ? MOST_QUERIES : MOST_REFERENCES;
        for (ManagedEntity other : List.copyOf(owners)) {
            if (some.size() == most) {
                break;
            }
            owners.remove(other);
            if (session.attached(other) && !LoadState.loaded(other, path)) {
                some.add(other);
            }
        }
        return some;
    }

    /** What still can't be given leads nowhere; null would say that there is no reference. */
    private void requireThere(ManagedEntity used) {
        EntityState state = Assembly.stateOf(used);
        if (state != null && state.deferred(path.attribute().ordinal())) {
            throw LoadProblems.notFound(path.attribute().target().name());
        }
    }
}
