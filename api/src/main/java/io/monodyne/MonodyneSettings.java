package io.monodyne;

/**
 * The names of all settings. They are given as properties of the persistence unit ({@code persistence.xml},
 * {@code PersistenceConfiguration}), or in the map that the factory is created with, which wins. They are read once,
 * when the factory is created; an unknown name that begins with {@code monodyne.}, or a value that can't be, is an
 * error there.
 *
 * <p>Words may be written in capitals, and with {@code _} for {@code -}. Durations are numbers of milliseconds, ISO
 * texts such as {@code PT10S}, or {@code java.time.Duration} objects.
 */
public final class MonodyneSettings {

    // ---- which database ----------------------------------------

    /**
     * A ready {@code software.amazon.awssdk.services.dynamodb.DynamoDbClient}. It stays the application's: it is not
     * closed with the factory. Excludes {@link #ENDPOINT} and {@link #REGION}. Default: a client is made by them.
     */
    public static final String CLIENT = "monodyne.client";

    /**
     * Where DynamoDB is: an {@code http} or {@code https} URL, or {@code local} for DynamoDB Local inside this JVM,
     * which the application has to have on its class path, and which stops when the factory is closed. Default: the
     * service in the region. For a URL on this machine, neither credentials nor a region need to be configured.
     */
    public static final String ENDPOINT = "monodyne.endpoint";

    /**
     * The folder that {@code local} keeps its database in; made if missing. Default: in memory, empty at every start.
     */
    public static final String ENDPOINT_FOLDER = "monodyne.endpoint.folder";

    /**
     * The AWS region, e.g. {@code eu-central-1}. Default: as the SDK finds it; credentials are always found by the SDK.
     */
    public static final String REGION = "monodyne.region";

    // ---- the table ----------------------------------------

    /**
     * The name of the physical table, 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. Default: the name of the unit.
     */
    public static final String TABLE = "monodyne.table";

    /**
     * How the names of key and index attributes are known: {@code describe} asks the table once (DescribeTable);
     * {@code generic} takes them from the four settings below and asks nothing. Default: {@code describe}.
     */
    public static final String TABLE_NAMES = "monodyne.table.names";

    /** The partition key attribute of a table that is created, or of one that is not described. Default: {@code pk}. */
    public static final String TABLE_PARTITION_KEY = "monodyne.table.partition-key";

    /** The sort key attribute of a table that is created, or of one that is not described. Default: {@code sk}. */
    public static final String TABLE_SORT_KEY = "monodyne.table.sort-key";

    /**
     * The partition key attributes of global indexes, a pattern with <code>{index}</code>. Default:
     * <code>{index}_pk</code>.
     */
    public static final String INDEX_PARTITION_KEY = "monodyne.index.partition-key";

    /**
     * The sort key attributes of all indexes, a pattern with <code>{index}</code>. Default: <code>{index}_sk</code>.
     */
    public static final String INDEX_SORT_KEY = "monodyne.index.sort-key";

    /**
     * How many generic global indexes ({@code gsi0}, {@code gsi1}, ...) a created table has, 0 to 20; those that the
     * mapping names come in any case, and come first where a table can't have more. Default: 20. Unused ones cost
     * nothing.
     */
    public static final String TABLE_GSIS = "monodyne.table.gsis";

    /**
     * Which local indexes ({@code lsi0}, ...) a created table has: {@code mapped} for those that the mapping names,
     * {@code all} for five, or a number. Default: {@code mapped}, as a table with any of them holds at most 10 GB a
     * partition key.
     */
    public static final String TABLE_LSIS = "monodyne.table.lsis";

    /** How a created table is paid for: {@code on-demand} or {@code provisioned}. Default: {@code on-demand}. */
    public static final String TABLE_BILLING = "monodyne.table.billing";

    /** Read capacity units of a created provisioned table and of each of its indexes. Default: 5. */
    public static final String TABLE_READ_CAPACITY = "monodyne.table.read-capacity";

    /** Write capacity units of a created provisioned table and of each of its indexes. Default: 5. */
    public static final String TABLE_WRITE_CAPACITY = "monodyne.table.write-capacity";

    // ---- reading and writing ----------------------------------------

    /**
     * {@code strong} or {@code eventual}: how items are read by key. Default: {@code strong}. Also a property of an
     * entity manager and a hint of one read; see {@link ReadConsistency}.
     */
    public static final String CONSISTENCY = "monodyne.consistency";

    /**
     * {@code transaction}: a unit of work is written as a whole or not at all; {@code item}: each entity by itself, in
     * parallel, for bulk loads, where a failed commit leaves what succeeded. Default: {@code transaction}.
     */
    public static final String ATOMICITY = "monodyne.atomicity";

    /**
     * How a single write is judged when its answer was lost and it was sent again: {@code token} recognises its own
     * first attempt by a small token in versioned items; {@code transaction} sends it as a transaction of one, at twice
     * the price; {@code none} may report a conflict with itself. Default: {@code token}.
     */
    public static final String RETRY_SAFETY = "monodyne.retry-safety";

    /**
     * How far a query may go where no key answers it: {@code keyed} (not at all), {@code extent} (reads the extent of
     * an entity) or {@code scan} (reads the table). Default: {@code extent}. Also a hint of one query.
     */
    public static final String QUERY_ACCESS = "monodyne.query.access";

    /**
     * A hint of one query, no setting of the unit: the index that the first variable of its FROM clause is read by, and what is updated or deleted;
     * empty for the table itself. Who names an index means what is in it: entities without a value of an attribute that its keys are computed from
     * are no results. Default: whatever is cheapest.
     */
    public static final String QUERY_INDEX = "monodyne.query.index";

    /**
     * A hint of one query, no setting of the unit: where it goes on, a cursor that an earlier run of the same query has given, or an empty text for
     * the beginning; see {@link QueryPlan#cursor}. Default: the query gives no cursors.
     */
    public static final String QUERY_CURSOR = "monodyne.query.cursor";

    /** How many queries the factory keeps parsed and planned. Default: 2000. */
    public static final String QUERY_PLAN_CACHE_SIZE = "monodyne.query.plan-cache-size";

    /**
     * The secret, at least 16 characters, that the cursors of queries are signed with. Factories that share it take each other's cursors.
     * Default: a random one, so that cursors end with the factory.
     */
    public static final String QUERY_CURSOR_KEY = "monodyne.query.cursor-key";

    /** How long one request may take, with the attempts that the SDK makes. Default: 10 seconds. */
    public static final String REQUEST_TIMEOUT = "monodyne.request.timeout";

    /** How often a request is sent that is throttled or collides with another one, 1 to 100. Default: 8. */
    public static final String RETRY_ATTEMPTS = "monodyne.retry.attempts";

    /**
     * Whose entities an entity manager reads and writes, where they have a {@link TenantId}: a value of the type of that
     * attribute, or its text. Given to {@code createEntityManager}, where it can't be null or blank, and fixed for the life of
     * the entity manager. As a property of the unit it is the tenant of all entity managers that are given no other. Default:
     * none, so that entities with a tenant are refused.
     */
    public static final String TENANT = "monodyne.tenant";

    // ---- the rest ----------------------------------------

    /** How many entities the second-level cache keeps at most. Default: 10000. */
    public static final String CACHE_SIZE = "monodyne.cache.size";

    /** How long the second-level cache keeps an entity. Default: 60 seconds. */
    public static final String CACHE_TTL = "monodyne.cache.ttl";

    /**
     * Who is told of every request: a {@link RequestListener}, the name of a class that is one, or a list of them.
     * Default: nobody.
     */
    public static final String REQUEST_LISTENER = "monodyne.request-listener";

    /**
     * {@code true}: the request log shows values of attributes, {@code false}: a question mark for each. Default:
     * {@code false}.
     */
    public static final String LOG_VALUES = "monodyne.log.values";

    /**
     * Which classes may be stored as Java-serialised bytes, and be read back: class names and {@code package.*},
     * separated by commas. Default: none.
     */
    public static final String SERIALIZABLE_TYPES = "monodyne.serializable.types";

    /**
     * How changes of entities are noticed: {@code subclass} by generated subclasses; {@code none} by comparing every
     * managed entity at every flush, unless its class was enhanced when it was built. Default: {@code subclass}.
     */
    public static final String ENHANCEMENT = "monodyne.enhancement";

    private MonodyneSettings() {}
}
