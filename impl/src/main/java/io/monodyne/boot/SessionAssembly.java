package io.monodyne.boot;

import io.monodyne.ReadConsistency;
import io.monodyne.TableDefinition;
import io.monodyne.boot.settings.WorkSettings;
import io.monodyne.boot.table.TableDefinitions;
import io.monodyne.boot.table.TableSchemaManager;
import io.monodyne.cache.SnapshotCache;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.flush.Commit;
import io.monodyne.load.AssociationQueries;
import io.monodyne.load.DetachedInstances;
import io.monodyne.load.ItemReader;
import io.monodyne.load.LoadServices;
import io.monodyne.load.PartitionReader;
import io.monodyne.load.SnapshotReader;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.view.CanonicalClasses;
import io.monodyne.metamodel.view.MetamodelView;
import io.monodyne.session.FactoryOptions;
import io.monodyne.session.IdGenerators;
import io.monodyne.session.MonodyneEntityManagerFactory;
import io.monodyne.session.SessionServices;
import io.monodyne.stream.StreamReader;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what sessions work with, and puts the face of a factory before it. Stateless. */
final class SessionAssembly {

    private static final int WRITERS = 16;
    private static final int IDLE_SECONDS = 10;

    private SessionAssembly() {}

    static EntityManagerFactory open(FactoryParts parts) {
        WorkSettings work = parts.settings().work();
        Dynamo dynamo = parts.dynamo();
        UnitTable table = parts.table();
        SnapshotCache cache = new SnapshotCache(work.cache());
        ExecutorService writers = writers(parts.unit().name());
        LoadServices loading = loading(parts, cache, writers);
        StreamReader streams = new StreamReader(parts.model(), table, dynamo, new DetachedInstances(loading));
        SessionServices services = new SessionServices(
                parts.model(),
                loading,
                new Commit(dynamo, table, work.writes(), writers),
                cache,
                new IdGenerators(dynamo, table));
        TableDefinition tables = new TableDefinitions(parts.tables());
        Metamodel metamodel = MetamodelView.of(parts.model());
        CanonicalClasses.fill(metamodel);
        return new MonodyneEntityManagerFactory(
                services,
                new FactoryOptions(
                        parts.unit().name(),
                        parts.unit().properties(),
                        work.consistency() == ReadConsistency.STRONG,
                        metamodel,
                        new TableSchemaManager(parts.tables()),
                        Map.of(
                                DynamoDbClient.class,
                                parts.client(),
                                TableDefinition.class,
                                () -> tables,
                                StreamReader.class,
                                () -> streams),
                        List.of(writers::shutdown, parts::close)));
    }

    private static LoadServices loading(FactoryParts parts, SnapshotCache cache, Executor readers) {
        ItemReader items = new ItemReader(parts.dynamo(), parts.table(), InstantSource.system());
        return new LoadServices(
                parts.enhancer(),
                new SnapshotReader(parts.dynamo(), items, cache),
                items,
                new AssociationQueries(items),
                new PartitionReader(parts.dynamo(), readers));
    }

    /** For units of work that are not atomic, and for queries in parallel: the threads come with the first of them and go when they are idle. */
    private static ExecutorService writers(String unit) {
        ThreadPoolExecutor writers = new ThreadPoolExecutor(
                WRITERS, WRITERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "monodyne-writer-" + unit);
                    thread.setDaemon(true);
                    return thread;
                });
        writers.allowCoreThreadTimeOut(true);
        return writers;
    }
}
