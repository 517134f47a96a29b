package io.monodyne.boot;

import io.monodyne.ReadConsistency;
import io.monodyne.TableDefinition;
import io.monodyne.boot.settings.WorkSettings;
import io.monodyne.boot.table.TableDefinitions;
import io.monodyne.boot.table.TableSchemaManager;
import io.monodyne.cache.SnapshotCache;
import io.monodyne.context.Tenancy;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.flush.Commit;
import io.monodyne.flush.DirectWrites;
import io.monodyne.load.AssociationQueries;
import io.monodyne.load.DetachedInstances;
import io.monodyne.load.ItemReader;
import io.monodyne.load.LoadServices;
import io.monodyne.load.PartitionReader;
import io.monodyne.load.SnapshotReader;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.view.CanonicalClasses;
import io.monodyne.metamodel.view.MetamodelView;
import io.monodyne.session.FactoryOptions;
import io.monodyne.session.IdGenerators;
import io.monodyne.session.MonodyneEntityManagerFactory;
import io.monodyne.session.SessionServices;
import io.monodyne.single.SingleServices;
import io.monodyne.stream.StreamReader;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.Metamodel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what sessions work with, and puts the face of a factory before it. Stateless. */
final class SessionAssembly {

    private static final int THREADS = 16;
    private static final int IDLE_SECONDS = 10;

    private SessionAssembly() {}

    static EntityManagerFactory open(FactoryParts parts) {
        WorkSettings work = parts.settings().work();
        Dynamo dynamo = parts.dynamo();
        UnitTable table = parts.table();
        SnapshotCache cache = new SnapshotCache(work.cache());
        ExecutorService writers = threads("monodyne-writer-" + parts.unit().name());
        ExecutorService operations =
                threads("monodyne-operation-" + parts.unit().name());
        LoadServices loading = loading(parts, cache, writers);
        TableDefinition tables = new TableDefinitions(parts.tables());
        Metamodel metamodel = MetamodelView.of(parts.model());
        CanonicalClasses.fill(metamodel);
        SessionServices services = new SessionServices(
                parts.model(),
                loading,
                new Commit(dynamo, table, work.writes(), writers),
                cache,
                new IdGenerators(dynamo, table),
                parts.validation().check(),
                single(parts, loading, cache, tables, operations),
                QueryAssembly.services(parts, metamodel, writers));
        return new MonodyneEntityManagerFactory(
                services,
                new FactoryOptions(
                        parts.unit().name(),
                        parts.unit().properties(),
                        work.consistency() == ReadConsistency.STRONG,
                        tenancy(parts.model(), work.tenant()),
                        metamodel,
                        new TableSchemaManager(parts.tables()),
                        Map.of(DynamoDbClient.class, parts.client(), TableDefinition.class, () -> tables),
                        List.of(operations::shutdown, writers::shutdown, parts::close)));
    }

    private static Tenancy tenancy(Model model, @Nullable Object setting) {
        try {
            return setting == null ? Tenancy.none() : Tenancy.of(model, setting);
        } catch (IllegalArgumentException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
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

    private static SingleServices single(
            FactoryParts parts,
            LoadServices loading,
            SnapshotCache cache,
            TableDefinition tables,
            Executor operations) {
        DetachedInstances detached = new DetachedInstances(loading);
        DirectWrites writes = new DirectWrites(
                parts.dynamo(),
                parts.table(),
                parts.settings().work().writes(),
                (entity, item) -> detached.of(entity, loading.items().read(entity, item)));
        return new SingleServices(
                parts.model(),
                parts.dynamo(),
                loading.items(),
                writes,
                cache,
                new StreamReader(parts.model(), parts.table(), parts.dynamo(), detached),
                tables,
                operations);
    }

    /**
     * For units of work that are not atomic and queries in parallel; and apart from these, which they may wait for, for operations that are
     * asynchronous. The threads come with the first of them and go when they are idle.
     */
    private static ExecutorService threads(String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
