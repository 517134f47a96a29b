package io.monodyne.tck;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MonodyneSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension: a persistence unit with a table of its own, made by the provider before the first test of a class,
 * emptied before each test and dropped after the last one. Lives as long as its test class, or its test where the field is not
 * static.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestUnit unit = TestUnit.of(Order.class, Customer.class);
 *
 * @Test
 * void anOrderIsFoundAgain() {
 *     unit.inTransaction(em -> em.persist(new Order("7")));
 *     unit.inTransaction(em -> assertNotNull(em.find(Order.class, "7")));
 *     unit.assertRequests("""
 *             put app ORDER#7·ORDER ...
 *             get app ORDER#7·ORDER ...""");
 * }
 * }</pre>
 *
 * <p>The database is DynamoDB Local in memory, one for all classes, which has to be on the class path of the tests; or the one
 * that the system property {@code monodyne.tck.endpoint} names by its URL ({@code service} for DynamoDB itself). The table has
 * the indexes that the mapping names and no others.
 */
public final class TestUnit implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Class<?>[] entities;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> mappingFiles = new ArrayList<>();
    private final Deque<EntityManager> opened = new ConcurrentLinkedDeque<>();
    private final Deque<EntityManagerFactory> factories = new ConcurrentLinkedDeque<>();
    private @Nullable Running running;

    /** @param startedBy the unique id of the class, or of the test, that it ends with */
    private record Running(
            String startedBy, TestTable table, RecordedRequests requests, EntityManagerFactory factory) {}

    private TestUnit(Class<?>[] entities) {
        this.entities = entities;
    }

    /** A unit of these entities, embeddables, converters and mapped superclasses. */
    public static TestUnit of(Class<?>... entities) {
        return new TestUnit(entities.clone());
    }

    /** The same unit with one property more; only before its first test. */
    public TestUnit with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** The same unit with one mapping file more, a resource; only before its first test. */
    public TestUnit withMappingFile(String file) {
        mappingFiles.add(file);
        return this;
    }

    // ---- while a test runs ----------------------------------------

    /** The one that most tests need. */
    public EntityManagerFactory factory() {
        return running().factory();
    }

    /** A new entity manager, rolled back and closed after the test. */
    public EntityManager entityManager() {
        EntityManager entityManager = factory().createEntityManager();
        opened.push(entityManager);
        return entityManager;
    }

    /** Does the work in a transaction of an entity manager of its own, and commits. */
    public void inTransaction(Consumer<EntityManager> work) {
        factory().runInTransaction(work);
    }

    /** Does the work in a transaction of an entity manager of its own, commits, and answers what the work answers. */
    public <R> R callInTransaction(Function<EntityManager, R> work) {
        return factory().callInTransaction(work);
    }

    /** Persists these in one transaction. */
    public void persist(Object... newEntities) {
        inTransaction(entityManager -> List.of(newEntities).forEach(entityManager::persist));
    }

    /** Does the work in a transaction that is rolled back at its commit for such a reason; answers the reason. */
    public <X extends Throwable> X failsToCommit(Class<X> reason, Consumer<EntityManager> work) {
        EntityManager entityManager = entityManager();
        entityManager.getTransaction().begin();
        work.accept(entityManager);
        return failsToCommit(reason, entityManager);
    }

    /** Commits the transaction of an entity manager, which is rolled back for such a reason; answers the reason. */
    public static <X extends Throwable> X failsToCommit(Class<X> reason, EntityManager entityManager) {
        RollbackException rolledBack = assertThrows(
                RollbackException.class, () -> entityManager.getTransaction().commit());
        return assertInstanceOf(reason, rolledBack.getCause());
    }

    /**
     * Another factory on the same table, whose requests are recorded too; closed after the test.
     *
     * @param otherProperties over those of this unit
     */
    public EntityManagerFactory open(Map<String, ?> otherProperties, Class<?>... otherEntities) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.putAll(otherProperties);
        EntityManagerFactory factory = open(running().table(), running().requests(), all, List.of(), otherEntities);
        factories.push(factory);
        return factory;
    }

    /** What is really stored. */
    public TestTable table() {
        return running().table();
    }

    /** What was sent since the test began, or since the last reset. */
    public RecordedRequests requests() {
        return running().requests();
    }

    /** Asserts that these are all requests since the test began or the last assertion, in the notation of the request log. */
    public void assertRequests(String expected) {
        requests().assertSent(expected);
    }

    private Running running() {
        return Objects.requireNonNull(running, "the unit runs while tests run: annotate it with @RegisterExtension");
    }

    // ---- before and after ----------------------------------------

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start(context);
        table().clear();
        requests().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
        while (!factories.isEmpty()) {
            close(factories.pop());
        }
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    private void start(ExtensionContext context) {
        if (running == null) {
            TestDatabase database = TestDatabase.of(context);
            String name = context.getRequiredTestClass().getSimpleName() + "-" + UUID.randomUUID();
            TestTable table = new TestTable(database.client(), database.streams(), name);
            RecordedRequests requests = new RecordedRequests(name);
            EntityManagerFactory factory = open(table, requests, properties, mappingFiles, entities);
            running = new Running(context.getUniqueId(), table, requests, factory);
        }
    }

    private static EntityManagerFactory open(
            TestTable table,
            RecordedRequests requests,
            Map<String, Object> properties,
            List<String> mappingFiles,
            Class<?>... entities) {
        PersistenceConfiguration configuration = new PersistenceConfiguration(table.name())
                .property(MonodyneSettings.CLIENT, table.client())
                .property(MonodyneSettings.TABLE, table.name())
                .property(MonodyneSettings.TABLE_GSIS, 0)
                .property(MonodyneSettings.REQUEST_LISTENER, requests)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
        properties.forEach(configuration::property);
        mappingFiles.forEach(configuration::mappingFile);
        List.of(entities).forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private void stop(ExtensionContext context) {
        Running stopping = running;
        if (stopping != null && stopping.startedBy().equals(context.getUniqueId())) {
            running = null;
            close(stopping.factory());
            stopping.table()
                    .client()
                    .deleteTable(delete -> delete.tableName(stopping.table().name()));
        }
    }

    private static void close(EntityManager entityManager) {
        if (entityManager.isOpen()) {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    private static void close(EntityManagerFactory factory) {
        if (factory.isOpen()) {
            factory.close();
        }
    }
}
