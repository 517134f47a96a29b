package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Snapshot;

/** An association of one entity that is loaded when it is first used. Session-lived. */
record DeferredAttribute(LoadSession session, ManagedEntity owner, AssociationPath path) {

    /** Loads it and puts it into the instance. */
    void load() {
        session.use(() -> {
            Snapshot snapshot = owner.snapshot();
            if (snapshot != null) {
                LoadOperation load =
                        new LoadOperation(session, session.standardMode().get());
                load.visit(load.add(owner.key(), snapshot), new Fetch.Only(path));
                load.complete();
                new Assembly(load).run();
            }
        });
    }
}
