package io.monodyne.single;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.flush.DirectWrites;
import io.monodyne.load.ItemReader;
import io.monodyne.metamodel.Model;
import java.util.concurrent.Executor;

/**
 * What operations work with. Factory-lived, thread-safe.
 *
 * @param unitTable the physical table of the unit
 * @param executor runs what is asynchronous
 */
public record SingleServices(
        Model model,
        Dynamo dynamo,
        String unitTable,
        ItemReader items,
        DirectWrites writes,
        SnapshotCache cache,
        Executor executor) {}
