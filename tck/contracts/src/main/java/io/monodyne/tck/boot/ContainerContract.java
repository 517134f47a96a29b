package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Units that a container describes, and the search for their classes (Jakarta Persistence 3.2, sections 8.2 and 9.6). */
public class ContainerContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    @TempDir
    Path folder;

    private final MonodynePersistenceProvider provider = new MonodynePersistenceProvider();

    private static Map<String, ?> client() {
        return Map.of(MonodyneSettings.CLIENT, unit.table().client());
    }

    private static ContainerUnit described() {
        return new ContainerUnit("bicycles")
                .property(MonodyneSettings.TABLE, unit.table().name());
    }

    private EntityManagerFactory open(ContainerUnit described) {
        return provider.createContainerEntityManagerFactory(described, client());
    }

    private static List<String> entityNames(EntityManagerFactory factory) {
        return factory.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .toList();
    }

    private static String resource(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static InputStream content(Class<?> type) {
        return type.getClassLoader().getResourceAsStream(resource(type));
    }

    @Test
    void aDescribedUnitIsOpened() {
        try (EntityManagerFactory factory = open(described().listing(Bicycle.class))) {
            factory.runInTransaction(em -> em.persist(new Bicycle("b1", "red")));
            assertEquals("bicycles", factory.getName());
        }
        assertEquals("red", unit.table().text("Bicycle#b1", "Bicycle", "colour"));
    }

    @Test
    void thePropertiesThatAreGivenWin() {
        ContainerUnit described = new ContainerUnit("bicycles")
                .property(MonodyneSettings.TABLE, "other-table")
                .listing(Bicycle.class);
        try (EntityManagerFactory factory = provider.createContainerEntityManagerFactory(
                described,
                Map.of(
                        MonodyneSettings.CLIENT, unit.table().client(),
                        MonodyneSettings.TABLE, unit.table().name()))) {
            factory.runInTransaction(em -> em.persist(new Bicycle("b1", "red")));
        }
        assertTrue(unit.table().has("Bicycle#b1", "Bicycle"));
    }

    @Test
    void theUnitOfAnotherProviderIsNotOurs() {
        ContainerUnit foreign = described().listing(Bicycle.class).providedBy("org.example.OtherProvider");
        assertNull(open(foreign));
        try (EntityManagerFactory factory =
                open(described().listing(Bicycle.class).providedBy(MonodynePersistenceProvider.class.getName()))) {
            assertEquals(List.of("Bicycle"), entityNames(factory));
        }
    }

    @Test
    void aUnitOfJtaTransactionsIsRefused() {
        ContainerUnit jta = described().listing(Bicycle.class).inJtaTransactions();
        assertThrows(PersistenceException.class, () -> open(jta));
    }

    @Test
    void aListedClassThatIsNotManagedIsIgnored() {
        try (EntityManagerFactory factory = open(
                described().listing(Bicycle.class).listing(ContainerUnit.class).listing(String.class))) {
            assertEquals(List.of("Bicycle"), entityNames(factory));
        }
    }

    @Test
    void theClassesOfADirectoryAreFound() throws IOException {
        Path file = folder.resolve(resource(Bicycle.class));
        Files.createDirectories(file.getParent());
        for (Class<?> type : List.of(Bicycle.class, ContainerUnit.class)) {
            try (InputStream content = content(type)) {
                Files.copy(content, folder.resolve(resource(type)));
            }
        }
        URL root = folder.toUri().toURL();
        try (EntityManagerFactory factory = open(described().scanning(root))) {
            assertEquals(List.of("Bicycle"), entityNames(factory));
        }
    }

    @Test
    void theClassesOfAJarFileAreFound() throws IOException {
        Path jar = folder.resolve("lib.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream content = content(Bicycle.class)) {
            out.putNextEntry(new JarEntry(resource(Bicycle.class)));
            content.transferTo(out);
        }
        try (EntityManagerFactory factory = open(described().with(jar.toUri().toURL()))) {
            assertEquals(List.of("Bicycle"), entityNames(factory));
        }
        try (EntityManagerFactory factory =
                open(described().scanning(jar.toUri().toURL()))) {
            assertEquals(List.of("Bicycle"), entityNames(factory));
        }
    }

    @Test
    void generateSchemaMakesTheTableAndOpensNothing() {
        String table = unit.table().name() + "-generated";
        ContainerUnit described = new ContainerUnit("bicycles")
                .listing(Bicycle.class)
                .property(MonodyneSettings.TABLE, table)
                .property(MonodyneSettings.TABLE_GSIS, "0")
                .property("jakarta.persistence.schema-generation.database.action", "create");
        provider.generateSchema(described, client());
        try {
            assertEquals(
                    table,
                    unit.table()
                            .client()
                            .describeTable(request -> request.tableName(table))
                            .table()
                            .tableName());
        } finally {
            unit.table().client().deleteTable(request -> request.tableName(table));
        }
    }
}
