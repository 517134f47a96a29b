package io.monodyne.single;

import io.monodyne.TableDefinition;
import io.monodyne.cache.SnapshotCache;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.flush.DirectWrites;
import io.monodyne.load.ItemReader;
import io.monodyne.metamodel.Model;
import io.monodyne.stream.StreamReader;
import java.util.concurrent.Executor;

/**
 * What operations work with. Factory-lived, thread-safe.
 *
 * @param executor runs what is asynchronous
 */
public record SingleServices(
        Model model,
        Dynamo dynamo,
        ItemReader items,
        DirectWrites writes,
        SnapshotCache cache,
        StreamReader streams,
        TableDefinition tables,
        Executor executor) {}
