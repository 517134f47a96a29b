package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.TableDefinition;
import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that create the tables (Jakarta Persistence 3.2, section 9.4): templates of CloudFormation and Terraform. */
public class SchemaScriptContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    private static final String ACTION = "jakarta.persistence.schema-generation.scripts.action";
    private static final String TARGET = "jakarta.persistence.schema-generation.scripts.create-target";

    @TempDir
    Path folder;

    private static EntityManagerFactory open(Map<String, ?> properties) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "none");
        return unit.open(all, Bicycle.class);
    }

    private static TableDefinition definition() {
        return open(Map.of()).unwrap(TableDefinition.class);
    }

    private static String refusal(Map<String, ?> properties) {
        return assertThrows(PersistenceException.class, () -> open(properties)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicycles.yaml", "bicycles.YML"})
    void cloudFormationIsWrittenToAYamlFile(String name) throws IOException {
        Path file = folder.resolve(name);
        open(Map.of(ACTION, "create", TARGET, file.toString()));
        unit.assertRequests("");
        assertEquals(definition().cloudFormation(), Files.readString(file));
    }

    @Test
    void terraformIsWrittenToAFileOfItsOwnKind() throws IOException {
        Path file = folder.resolve("bicycles.tf");
        open(Map.of(ACTION, "create", TARGET, file.toUri().toString()));
        assertEquals(definition().terraform(), Files.readString(file));
    }

    @Test
    void whatWasWrittenBeforeIsReplaced() throws IOException {
        Path file = folder.resolve("bicycles.tf");
        Files.writeString(file, "x".repeat(10_000));
        open(Map.of(ACTION, "create", TARGET, file));
        assertEquals(definition().terraform(), Files.readString(file));
    }

    @Test
    void aWriterIsGivenCloudFormationAndStaysOpen() {
        StringWriter writer = new StringWriter() {
            @Override
            public void close() throws IOException {
                throw new IOException("closed by another than its owner");
            }
        };
        open(Map.of(ACTION, "create", TARGET, writer));
        assertEquals(definition().cloudFormation(), writer.toString());
    }

    @Test
    void theTargetCanBeNamedByTheConstantOfTheApi() {
        StringWriter writer = new StringWriter();
        open(Map.of(ACTION, "create", PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET, writer));
        assertEquals(definition().cloudFormation(), writer.toString());
    }

    @Test
    void aTargetWithoutAnActionIsNotWritten() {
        StringWriter writer = new StringWriter();
        open(Map.of(TARGET, writer));
        open(Map.of(TARGET, writer, ACTION, "none"));
        assertEquals("", writer.toString());
    }

    @Test
    void generateSchemaWritesItWithoutADatabase() {
        StringWriter writer = new StringWriter();
        ContainerUnit container = new ContainerUnit("bicycles").listing(Bicycle.class);
        new MonodynePersistenceProvider()
                .generateSchema(
                        container,
                        Map.of(
                                MonodyneSettings.TABLE,
                                "bicycles",
                                MonodyneSettings.ENDPOINT,
                                "http://localhost:1/",
                                MonodyneSettings.REGION,
                                "eu-central-1",
                                ACTION,
                                "create",
                                TARGET,
                                writer));
        assertTrue(writer.toString().contains("TableName: \"bicycles\""), writer.toString());
        assertTrue(writer.toString().contains("IndexName: \"gsi19\""), writer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "drop-and-create"})
    void aScriptThatDropsIsRefused(String action) {
        String message = refusal(Map.of(ACTION, action, TARGET, "target.yaml"));
        assertTrue(message.contains("MD-BOOT-07: " + ACTION + " can't be " + action), message);
    }

    @Test
    void anUnknownActionIsRefused() {
        String message = refusal(Map.of(ACTION, "update"));
        assertTrue(message.contains("MD-BOOT-03: " + ACTION + " can't be update"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.sql", "tables.json", "tables", "nul\0.yaml"})
    void aTargetOfNoKnownKindIsRefused(String target) {
        String message = refusal(Map.of(ACTION, "create", TARGET, target));
        assertTrue(message.contains("MD-BOOT-08: " + TARGET + " can't be " + target), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/tables.yaml", "file:tables.yaml", "http://a b.yaml"})
    void aUrlOfNoFileIsRefused(String target) {
        String message = refusal(Map.of(ACTION, "create", TARGET, target));
        String scheme = target.substring(0, target.indexOf(':') + 1);
        assertTrue(message.contains("MD-BOOT-08: " + TARGET + " can't be " + scheme + "..."), message);
    }

    @Test
    void aMissingTargetIsRefused() {
        String message = refusal(Map.of(ACTION, "create"));
        assertTrue(message.contains("MD-BOOT-08: " + TARGET + " can't be left out"), message);
    }

    @Test
    void aFileThatCanNotBeWrittenIsAnErrorAndNoTableIsMade() {
        String table = unit.table().name() + "-unwritten";
        PersistenceException failure = assertThrows(
                PersistenceException.class,
                () -> unit.open(
                        Map.of(
                                MonodyneSettings.TABLE,
                                table,
                                ACTION,
                                "create",
                                TARGET,
                                folder.resolve("missing/tables.yaml").toString()),
                        Bicycle.class));
        assertTrue(failure.getMessage().startsWith("MD-BOOT-43: "), failure.getMessage());
        List<String> tables = unit.table().client().listTables().tableNames();
        assertFalse(tables.contains(table), tables.toString());
    }

    @Test
    void aWriterThatFailsIsAnError() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        String message = refusal(Map.of(ACTION, "create", TARGET, broken));
        assertTrue(message.startsWith("MD-BOOT-43: "), message);
        assertTrue(message.contains("no space left"), message);
    }
}
