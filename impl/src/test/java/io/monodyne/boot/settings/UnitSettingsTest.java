package io.monodyne.boot.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import io.monodyne.boot.unit.UnitSources;
import io.monodyne.flush.Atomicity;
import io.monodyne.flush.RetrySafety;
import io.monodyne.query.plan.AccessLimit;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class UnitSettingsTest {

    /** Named by its class. */
    public static final class Listening implements RequestListener {
        @Override
        public void sent(RequestEvent event) {}
    }

    private static UnitSettings read(Map<String, Object> properties) {
        return UnitSettings.read(UnitSources.of(new PersistenceConfiguration("app").properties(properties)));
    }

    private static String refusal(Map<String, Object> properties) {
        String message =
                assertThrows(PersistenceException.class, () -> read(properties)).getMessage();
        assertTrue(message.startsWith("MD-BOOT-01: "), message);
        return message;
    }

    @Test
    void nothingSetGivesTheDefaults() {
        UnitSettings settings = read(Map.of());
        assertEquals(new Endpoint.Service(null), settings.endpoint());
        assertEquals(
                new TableSettings("app", true, new AttributeNames("pk", "sk", "{index}_pk", "{index}_sk"), 20, 0, null),
                settings.table());
        assertEquals(new RequestSettings(Duration.ofSeconds(10), 8, false, List.of()), settings.requests());
        assertEquals(ReadConsistency.STRONG, settings.work().consistency());
        assertEquals(Atomicity.TRANSACTION, settings.work().writes().atomicity());
        assertEquals(RetrySafety.TOKEN, settings.work().writes().retrySafety());
        assertEquals(AccessLimit.EXTENT, settings.work().queries().access());
        assertEquals(2_000, settings.work().queries().planCacheSize());
        assertNull(settings.work().queries().cursorKey());
        assertEquals(10_000, settings.work().cache().maximumSize());
        assertEquals(Duration.ofSeconds(60), settings.work().cache().timeToLive());
        assertEquals(Set.of(), settings.work().serializableTypes());
        assertTrue(settings.work().subclasses());
        assertEquals(SchemaAction.NONE, settings.schemaAction());
    }

    private static Map<String, Object> allSettings() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put(MonodyneSettings.TABLE, "my-table");
        properties.put(MonodyneSettings.ENDPOINT, "http://localhost:8000");
        properties.put(MonodyneSettings.REGION, "eu-central-1");
        properties.put(MonodyneSettings.TABLE_NAMES, "generic");
        properties.put(MonodyneSettings.TABLE_PARTITION_KEY, "PK");
        properties.put(MonodyneSettings.TABLE_SORT_KEY, "SK");
        properties.put(MonodyneSettings.INDEX_PARTITION_KEY, "{index}pk");
        properties.put(MonodyneSettings.INDEX_SORT_KEY, "{index}sk");
        properties.put(MonodyneSettings.TABLE_GSIS, 3);
        properties.put(MonodyneSettings.TABLE_LSIS, "all");
        properties.put(MonodyneSettings.TABLE_BILLING, "PROVISIONED");
        properties.put(MonodyneSettings.TABLE_READ_CAPACITY, "7");
        properties.put(MonodyneSettings.TABLE_WRITE_CAPACITY, 8L);
        properties.put(MonodyneSettings.CONSISTENCY, ReadConsistency.EVENTUAL);
        properties.put(MonodyneSettings.ATOMICITY, "Item");
        properties.put(MonodyneSettings.RETRY_SAFETY, "none");
        properties.put(MonodyneSettings.QUERY_ACCESS, "scan");
        properties.put(MonodyneSettings.QUERY_PLAN_CACHE_SIZE, 7);
        properties.put(MonodyneSettings.QUERY_CURSOR_KEY, "0123456789abcdef");
        properties.put(MonodyneSettings.REQUEST_TIMEOUT, "PT2S");
        properties.put(MonodyneSettings.RETRY_ATTEMPTS, "2");
        properties.put(MonodyneSettings.CACHE_SIZE, "5");
        properties.put(MonodyneSettings.CACHE_TTL, 1500);
        properties.put(MonodyneSettings.REQUEST_LISTENER, Listening.class.getName());
        properties.put(MonodyneSettings.LOG_VALUES, true);
        properties.put(MonodyneSettings.SERIALIZABLE_TYPES, "a.B, c.*");
        properties.put(MonodyneSettings.ENHANCEMENT, "none");
        properties.put(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "drop-and-create");
        return properties;
    }

    @Test
    void everySettingIsRead() {
        UnitSettings settings = read(allSettings());
        assertEquals(new Endpoint.Address(URI.create("http://localhost:8000"), "eu-central-1"), settings.endpoint());
        AttributeNames names = new AttributeNames("PK", "SK", "{index}pk", "{index}sk");
        assertEquals(new TableSettings("my-table", false, names, 3, 5, new Capacity(7, 8)), settings.table());
        assertEquals("gsi1pk", names.indexPartitionKey("gsi1"));
        assertEquals("gsi1sk", names.indexSortKey("gsi1"));
        assertEquals(Duration.ofSeconds(2), settings.requests().timeout());
        assertEquals(2, settings.requests().attempts());
        assertTrue(settings.requests().logValues());
        assertInstanceOf(Listening.class, settings.requests().listeners().get(0));
        assertEquals(ReadConsistency.EVENTUAL, settings.work().consistency());
        assertEquals(Atomicity.ITEM, settings.work().writes().atomicity());
        assertEquals(RetrySafety.NONE, settings.work().writes().retrySafety());
        assertEquals(
                new QuerySettings(AccessLimit.SCAN, 7, "0123456789abcdef"),
                settings.work().queries());
        assertEquals(5, settings.work().cache().maximumSize());
        assertEquals(Duration.ofMillis(1500), settings.work().cache().timeToLive());
        assertEquals(Set.of("a.B", "c.*"), settings.work().serializableTypes());
        assertFalse(settings.work().subclasses());
        assertEquals(SchemaAction.DROP_AND_CREATE, settings.schemaAction());
    }

    @Test
    void everyConstantIsASettingThatIsKnown() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : MonodyneSettings.class.getFields()) {
            names.add((String) field.get(null));
        }
        assertTrue(names.size() > 20, names.toString());
        for (String name : names) {
            try {
                read(Map.of(name, " "));
            } catch (PersistenceException e) {
                assertFalse(e.getMessage().contains("MD-BOOT-02"), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "monodyne.tabel, monodyne.table",
        "monodyne.endpoint.foldr, monodyne.endpoint.folder",
        "monodyne.retrysafety, monodyne.retry-safety",
        "monodyne.table.gsi, monodyne.table.gsis",
        "monodyne.cache.ttls, monodyne.cache.ttl"
    })
    void anUnknownNameIsRefusedWithTheNearestOne(String name, String nearest) {
        String message = refusal(Map.of(name, "x"));
        assertTrue(message.contains("MD-BOOT-02: " + name + " is no setting. Did you mean " + nearest + "?"), message);
    }

    @Test
    void foreignNamesAreIgnored() {
        assertEquals(
                read(Map.of()),
                read(Map.of(
                        "jakarta.persistence.jdbc.url", "jdbc:h2:mem:x",
                        "hibernate.show_sql", "true",
                        "monodynes", "x",
                        "jakarta.persistence.schema-generation.scripts.action", "none")));
    }

    @ParameterizedTest
    @CsvSource({
        "monodyne.table.gsis, 21",
        "monodyne.table.gsis, many",
        "monodyne.table.lsis, 6",
        "monodyne.table.lsis, some",
        "monodyne.atomicity, both",
        "monodyne.consistency, maybe",
        "monodyne.log.values, yes",
        "monodyne.request.timeout, -5",
        "monodyne.request.timeout, 0",
        "monodyne.request.timeout, 99999999999999999999",
        "monodyne.request.timeout, soon",
        "monodyne.endpoint, remote",
        "monodyne.endpoint, ftp://x/",
        "monodyne.endpoint, 'http://a b'",
        "monodyne.index.sort-key, sk",
        "monodyne.client, aws",
        "jakarta.persistence.schema-generation.database.action, update"
    })
    void aValueThatCanNotBeIsRefusedByName(String name, String value) {
        String message = refusal(Map.of(name, value));
        assertTrue(message.contains("MD-BOOT-03: " + name + " can't be "), message);
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String message = refusal(Map.of(
                MonodyneSettings.TABLE_GSIS,
                "21",
                "monodyne.nothing",
                "x",
                MonodyneSettings.REQUEST_LISTENER,
                "a.Missing",
                MonodyneSettings.ENDPOINT_FOLDER,
                "x",
                MonodyneSettings.TABLE_READ_CAPACITY,
                "5",
                MonodyneSettings.TABLE,
                "a/b",
                PersistenceConfiguration.SCHEMAGEN_SCRIPTS_ACTION,
                "drop"));
        for (int code = 2; code <= 7; code++) {
            assertTrue(message.contains("MD-BOOT-0" + code + ": "), message);
        }
    }

    @Test
    void aUnitWhoseNameCanNotBeATableNeedsATable() {
        PersistenceConfiguration unit = new PersistenceConfiguration("my unit");
        String message = assertThrows(PersistenceException.class, () -> UnitSettings.read(UnitSources.of(unit)))
                .getMessage();
        assertTrue(message.contains("MD-BOOT-05"), message);
        unit.property(MonodyneSettings.TABLE, "fine");
        assertEquals("fine", UnitSettings.read(UnitSources.of(unit)).table().name());
    }

    @Test
    void thePasswordInAUrlIsNotRepeated() {
        String message = refusal(Map.of(
                MonodyneSettings.ENDPOINT,
                "ftp://user:CANARY@host/",
                PersistenceConfiguration.SCHEMAGEN_SCRIPTS_ACTION,
                "create",
                PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET,
                "http://user:CANARY@host/tables.yaml"));
        assertTrue(message.contains("MD-BOOT-08: "), message);
        assertFalse(message.contains("CANARY"), message);
    }

    @Test
    void localMayHaveAFolder() {
        assertEquals(
                new Endpoint.Local(null),
                read(Map.of(MonodyneSettings.ENDPOINT, "local")).endpoint());
        assertEquals(
                new Endpoint.Local(Path.of("data")),
                read(Map.of(MonodyneSettings.ENDPOINT, "LOCAL", MonodyneSettings.ENDPOINT_FOLDER, "data"))
                        .endpoint());
    }

    @Test
    void aReadyClientExcludesAnEndpoint() {
        DynamoDbClient client = (DynamoDbClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                });
        Endpoint endpoint = read(Map.of(MonodyneSettings.CLIENT, client)).endpoint();
        assertSame(client, assertInstanceOf(Endpoint.Given.class, endpoint).client());
        String message = refusal(Map.of(MonodyneSettings.CLIENT, client, MonodyneSettings.ENDPOINT, "local"));
        assertTrue(message.contains("MD-BOOT-04"), message);
    }

    @Test
    void listenersAreObjectsClassesAndNames() {
        Listening object = new Listening();
        List<RequestListener> listeners = read(Map.of(
                        MonodyneSettings.REQUEST_LISTENER, List.of(object, Listening.class, Listening.class.getName())))
                .requests()
                .listeners();
        assertEquals(3, listeners.size());
        assertSame(object, listeners.get(0));
    }

    @Test
    void blankMeansNotSet() {
        assertNull(
                read(Map.of(MonodyneSettings.REGION, " ")).endpoint() instanceof Endpoint.Service service
                        ? service.region()
                        : "not the service");
    }
}
