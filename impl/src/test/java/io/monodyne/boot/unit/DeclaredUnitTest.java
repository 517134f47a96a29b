package io.monodyne.boot.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredUnitTest {

    @TempDir
    Path folder;

    private static String unit(String content) {
        return "<persistence><persistence-unit name='u'>" + content + "</persistence-unit></persistence>";
    }

    private Path directory(String name, String content) throws IOException {
        Path descriptor = folder.resolve(name).resolve("META-INF/persistence.xml");
        Files.createDirectories(descriptor.getParent());
        Files.writeString(descriptor, content);
        return folder.resolve(name);
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/persistence.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static List<DeclaredUnit> find(Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return UnitFinder.named("u", loader);
        }
    }

    private static PersistenceUnit resolve(Path root) throws IOException {
        return find(root).get(0).resolve(DeclaredUnitTest.class.getClassLoader());
    }

    private static List<String> scanned(PersistenceUnit unit) {
        return unit.classes().scanned().stream().map(URL::toExternalForm).toList();
    }

    @Test
    void aUnitThatListsNothingIsScanned() throws IOException {
        Path root = directory("a b", unit(""));
        assertEquals(List.of(root.toUri().toURL().toExternalForm()), scanned(resolve(root)));
    }

    @Test
    void theRootOfAUnitInAJarFileIsThatFile() throws IOException {
        Path jar = jar("x.jar", unit(""));
        assertEquals(List.of(jar.toUri().toURL().toExternalForm()), scanned(resolve(jar)));
    }

    @Test
    void aUnitThatListsItsClassesHasTheseAlone() throws IOException {
        assertEquals(List.of(), scanned(resolve(directory("a", unit("<class>a.B</class>")))));
    }

    @Test
    void aUnitThatExcludesUnlistedClassesIsNotScanned() throws IOException {
        assertEquals(List.of(), scanned(resolve(directory("a", unit("<exclude-unlisted-classes/>")))));
    }

    @Test
    void aUnitThatListsClassesAndIncludesUnlistedOnesIsScanned() throws IOException {
        Path root =
                directory("a", unit("<class>a.B</class><exclude-unlisted-classes>false</exclude-unlisted-classes>"));
        assertEquals(List.of(root.toUri().toURL().toExternalForm()), scanned(resolve(root)));
    }

    @Test
    void aJarFileIsFoundBesideTheRoot() throws IOException {
        Path beside = jar("the other.jar", unit(""));
        Path root = directory("a", unit("<jar-file>the other.jar</jar-file>"));
        assertEquals(List.of(beside.toUri().toURL().toExternalForm()), scanned(resolve(root)));
        Path jar = jar("x.jar", unit("<jar-file>the other.jar</jar-file>"));
        assertEquals(List.of(beside.toUri().toURL().toExternalForm()), scanned(resolve(jar)));
    }

    @Test
    void aJarFileThatIsNotThereIsRefused() throws IOException {
        Path root = directory("a", unit("<jar-file>gone.jar</jar-file>"));
        PersistenceException refused = assertThrows(PersistenceException.class, () -> resolve(root));
        assertTrue(refused.getMessage().startsWith("MD-BOOT-16"), refused.getMessage());
    }

    private static List<String> mappingFiles(Path root) throws IOException {
        return resolve(root).classes().mappingFiles();
    }

    private static String ormXml(Path root) throws IOException {
        Path file = root.resolve("META-INF/orm.xml");
        Files.writeString(file, "<entity-mappings/>");
        return file.toUri().toURL().toExternalForm();
    }

    @Test
    void theMappingFileOfTheRootBelongsToTheUnit() throws IOException {
        Path root = directory("a", unit("<mapping-file>META-INF/more.xml</mapping-file>"));
        String own = ormXml(root);
        assertEquals(List.of(own, "META-INF/more.xml"), mappingFiles(root));
        assertEquals(List.of(), mappingFiles(directory("b", unit(""))));
    }

    @Test
    void theMappingFileOfTheRootIsReadOnceIfItIsListed() throws IOException {
        String listed = unit("<mapping-file>META-INF/orm.xml</mapping-file>");
        Path root = directory("a", listed);
        String own = ormXml(root);
        assertEquals(List.of(own), mappingFiles(root));
        assertEquals(List.of("META-INF/orm.xml"), mappingFiles(directory("b", listed)));
    }

    @Test
    void theMappingFilesOfJarFilesBelongToTheUnit() throws IOException {
        Path jar = folder.resolve("x.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/orm.xml"));
            zip.write("<entity-mappings/>".getBytes(StandardCharsets.UTF_8));
        }
        Path root = directory("a", unit("<jar-file>x.jar</jar-file>"));
        assertEquals(List.of("jar:" + jar.toUri().toURL() + "!/META-INF/orm.xml"), mappingFiles(root));
    }

    @Test
    void allUnitsOfANameAreFoundOnceEach() throws IOException {
        Path first = directory("a", unit(""));
        Path second = jar("x.jar", unit(""));
        assertEquals(2, find(first, second, first).size());
    }

    @Test
    void jarFilesWithinJarFilesAreRootsToo() throws IOException {
        URL descriptor = URI.create("jar:file:/app.jar!/WEB-INF/classes/META-INF/persistence.xml")
                .toURL();
        assertEquals(
                "jar:file:/app.jar!/WEB-INF/classes/",
                UnitRoot.of(descriptor).url().toExternalForm());
    }
}
