package io.monodyne.session;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.flush.Commit;
import io.monodyne.flush.EntityCheck;
import io.monodyne.load.LoadServices;
import io.monodyne.metamodel.Model;
import io.monodyne.session.query.QueryServices;
import io.monodyne.single.SingleServices;

/** What all entity managers of a factory share. Factory-lived, thread-safe. */
public record SessionServices(
        Model model,
        LoadServices loading,
        Commit commit,
        SnapshotCache cache,
        IdGenerators idGenerators,
        EntityCheck check,
        SingleServices single,
        QueryServices queries) {}
