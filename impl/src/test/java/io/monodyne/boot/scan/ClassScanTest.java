package io.monodyne.boot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassScanTest {

    @Entity
    static class Customer {
        @Id
        String id;
    }

    @Embeddable
    static class Address {}

    @MappedSuperclass
    abstract static class Document {}

    @Converter
    static class Upper implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column;
        }
    }

    /** Annotated inside, and no managed type itself. */
    static class Plain {
        @Entity
        static class Inner {}
    }

    private static final List<Class<?>> ALL =
            List.of(Customer.class, Address.class, Document.class, Upper.class, Plain.class, ClassScanTest.class);

    private static final List<String> MANAGED =
            List.of(Address.class.getName(), Customer.class.getName(), Document.class.getName(), Upper.class.getName());

    @TempDir
    Path folder;

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream content = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return content.readAllBytes();
        }
    }

    private static Map<String, byte[]> classes(String prefix) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(prefix + "README.txt", new byte[] {1});
        for (Class<?> type : ALL) {
            entries.put(prefix + type.getName().replace('.', '/') + ".class", bytes(type));
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private URL jar(Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve("an app.jar"), zip(entries)).toUri().toURL();
    }

    private static URL within(URL jar, String path) throws IOException {
        return URI.create("jar:" + jar + "!/" + path).toURL();
    }

    @Test
    void aDirectoryIsScannedToAnyDepth() throws IOException {
        for (Map.Entry<String, byte[]> entry : classes("classes/").entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        assertEquals(
                MANAGED,
                ClassScan.managedTypes(folder.resolve("classes").toUri().toURL()));
    }

    @Test
    void aJarFileIsScanned() throws IOException {
        assertEquals(MANAGED, ClassScan.managedTypes(jar(classes(""))));
        assertEquals(MANAGED, ClassScan.managedTypes(within(jar(classes("")), "")));
    }

    @Test
    void aFolderOfAJarFileIsScannedAlone() throws IOException {
        Map<String, byte[]> entries = classes("WEB-INF/classes/");
        entries.put("WEB-INF/classes-not/X.class", bytes(Plain.Inner.class));
        URL jar = jar(entries);
        assertEquals(MANAGED, ClassScan.managedTypes(within(jar, "WEB-INF/classes/")));
        assertEquals(MANAGED, ClassScan.managedTypes(within(jar, "WEB-INF/classes!/")));
    }

    @Test
    void aJarFileInAJarFileIsScanned() throws IOException {
        URL jar = jar(Map.of(
                "a.txt", new byte[0], "lib/inner" + " one.jar", zip(classes("")), "z.class", bytes(Customer.class)));
        assertEquals(MANAGED, ClassScan.managedTypes(within(jar, "lib/inner%20one.jar")));
        assertEquals(MANAGED, ClassScan.managedTypes(within(jar, "lib/inner%20one.jar!/")));
    }

    @Test
    void classesForOtherVersionsOfJavaAreLeftOut() throws IOException {
        assertEquals(
                List.of(), ClassScan.managedTypes(jar(Map.of("META-INF/versions/21/X.class", bytes(Customer.class)))));
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        URL gone = folder.resolve("gone.jar").toUri().toURL();
        PersistenceException refused = assertThrows(PersistenceException.class, () -> ClassScan.managedTypes(gone));
        assertTrue(refused.getMessage().startsWith("MD-BOOT-21"), refused.getMessage());
    }

    @Test
    void aBrokenClassFileIsRefusedByName() throws IOException {
        Files.write(folder.resolve("Broken.class"), new byte[] {1, 2, 3});
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> ClassScan.managedTypes(folder.toUri().toURL()));
        assertTrue(refused.getMessage().startsWith("MD-BOOT-22"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Broken.class"), refused.getMessage());
    }
}
