package io.monodyne.differential;

import io.monodyne.MonodyneSettings;
import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.differential.shop.Rows;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Query;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Hibernate;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Both providers with the rows of the shop, made at the first use and closed after all tests. Thread-safe. */
final class Providers implements AutoCloseable {

    private static final String SHOP = "io.monodyne.differential.shop.";
    private static final List<String> MANAGED = List.of(
            "Country",
            "City",
            "Geo",
            "Address",
            "Stamped",
            "Person",
            "Employee",
            "Executive",
            "Customer",
            "Department");
    private static final List<String> MANAGED_TOO = List.of(
            "Category",
            "Product",
            "Book",
            "AudioBook",
            "Device",
            "YesNo",
            "IsbnText",
            "CustomerOrder",
            "Note",
            "OrderLine");
    private static final List<String> MANAGED_LAST =
            List.of("LineId", "Shipment", "Review", "Warehouse", "Slot", "Sample");
    private static final boolean WITHOUT_TELEMETRY = true;

    private final Side relational;
    private final Side ours;
    private final AmazonDynamoDBLocal database;

    /** Gives test methods the one of this run. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Providers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Providers.class))
                    .getOrComputeIfAbsent(Providers.class, type -> new Providers(), Providers.class);
        }
    }

    Providers() {
        relational = relational();
        database = DynamoDBEmbedded.create(WITHOUT_TELEMETRY);
        ours = ours(database.dynamoDbClient());
    }

    /** The one whose answers count. */
    Side expected() {
        return relational;
    }

    /** Monodyne. */
    Side actual() {
        return ours;
    }

    /** Hibernate ORM on H2, alone. */
    static Side relational() {
        EntityManagerFactory factory = open(
                new HibernatePersistenceProvider(),
                Map.of(
                        PersistenceConfiguration.JDBC_URL,
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        PersistenceConfiguration.JDBC_DRIVER,
                        "org.h2.Driver",
                        "hibernate.globally_quoted_identifiers",
                        "true",
                        "hibernate.jdbc.time_zone",
                        "UTC",
                        "hibernate.type.prefer_native_enum_types",
                        "false",
                        "hibernate.connection.pool_size",
                        "8"));
        factory.runInTransaction(Rows::persist);
        return new Side(factory, Hibernate::unproxy, Providers::withDuplicates, () -> {});
    }

    /** A list of entities would lack those that are there twice, a stream does not; nor does it what is asked for with a fetch join. */
    private static List<?> withDuplicates(Question question, Query query) {
        return question.text().contains(" fetch ")
                ? query.getResultList()
                : query.getResultStream().toList();
    }

    private static Side ours(DynamoDbClient client) {
        Map<String, Object> settings = Map.of(
                MonodyneSettings.CLIENT, client,
                MonodyneSettings.TABLE, "shop",
                MonodyneSettings.TABLE_GSIS, 0,
                MonodyneSettings.ATOMICITY, "item",
                MonodyneSettings.QUERY_ACCESS, "scan");
        EntityManagerFactory factory = open(new MonodynePersistenceProvider(), settings);
        factory.runInTransaction(Rows::persist);
        return new Side(
                factory,
                UnaryOperator.identity(),
                (question, query) -> query.getResultList(),
                new StoredItems(client, "shop")::restore);
    }

    private static EntityManagerFactory open(PersistenceProvider provider, Map<String, ?> settings) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .provider(provider.getClass().getName())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
        settings.forEach(configuration::property);
        for (List<String> names : List.of(MANAGED, MANAGED_TOO, MANAGED_LAST)) {
            names.forEach(name -> configuration.managedClass(shop(name)));
        }
        return provider.createEntityManagerFactory(configuration);
    }

    private static Class<?> shop(String name) {
        try {
            return Class.forName(SHOP + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        relational.close();
        ours.close();
        database.shutdown();
    }
}
