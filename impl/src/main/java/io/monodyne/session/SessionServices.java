package io.monodyne.session;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.enhance.Enhancer;
import io.monodyne.flush.Commit;
import io.monodyne.load.SnapshotReader;
import io.monodyne.metamodel.Model;

/** What all entity managers of a factory share. Factory-lived, thread-safe. */
public record SessionServices(
        Model model,
        Enhancer enhancer,
        SnapshotReader reader,
        Commit commit,
        SnapshotCache cache,
        IdGenerators idGenerators) {}
