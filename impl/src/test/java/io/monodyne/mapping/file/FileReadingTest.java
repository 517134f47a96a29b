package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are read at all. */
class FileReadingTest {

    @TempDir
    Path folder;

    static class Plain {
        String id;
    }

    private static String entity(String content) {
        return "<entity class=\"io.monodyne.mapping.file.FileReadingTest$Plain\"><attributes>" + content
                + "</attributes></entity>";
    }

    @ParameterizedTest
    @CsvSource({
        "http://java.sun.com/xml/ns/persistence/orm, 1.0",
        "http://java.sun.com/xml/ns/persistence/orm, 2.0",
        "http://xmlns.jcp.org/xml/ns/persistence/orm, 2.1",
        "http://xmlns.jcp.org/xml/ns/persistence/orm, 2.2",
        "https://jakarta.ee/xml/ns/persistence/orm, 3.0",
        "https://jakarta.ee/xml/ns/persistence/orm, 3.1",
        "https://jakarta.ee/xml/ns/persistence/orm, 3.2",
    })
    void allVersionsAreRead(String namespace, String version) {
        String file = "<entity-mappings xmlns='" + namespace + "' version='" + version + "'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x y'>"
                + entity("<id name='id'/>") + "</entity-mappings>";
        assertEquals(List.of(Plain.class), Mapped.readFiles(file).classes());
    }

    @Test
    void aPrefixWillDo() {
        String file = "<o:entity-mappings xmlns:o='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>"
                + "<o:entity class='io.monodyne.mapping.file.FileReadingTest$Plain'/></o:entity-mappings>";
        assertEquals(List.of(Plain.class), Mapped.readFiles(file).classes());
    }

    @Test
    void otherFilesAreNoMappingFiles() {
        assertTrue(Mapped.problems("<persistence/>").get(0).startsWith("MD-FILE-05"));
        assertTrue(Mapped.problems("<entity-mappings version='4.0'/>").get(0).startsWith("MD-FILE-05"));
        assertTrue(Mapped.problems("<entity-mappings xmlns='http://example.com'/>")
                .get(0)
                .startsWith("MD-FILE-05"));
        assertTrue(Mapped.problems("<entity-mappings>").get(0).startsWith("MD-FILE-03"));
        assertTrue(Mapped.problems("").get(0).startsWith("MD-FILE-03"));
        assertTrue(Mapped.problems("no xml").get(0).startsWith("MD-FILE-03"));
    }

    @Test
    void anotherFileIsNotDrawnIn() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "io.monodyne.mapping.file.FileReadingTest$Plain");
        String file = "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>\n"
                + "<entity-mappings><entity class='x'><description>&s;</description></entity></entity-mappings>";
        List<String> problems = Mapped.problems(file);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("MD-FILE-04"), problems.get(0));
    }

    @Test
    void entitiesDoNotGrow() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10));
            entities.append("'>");
        }
        String file = entities + "]><entity-mappings><package>&e29;</package></entity-mappings>";
        assertTrue(Mapped.problems(file).get(0).startsWith("MD-FILE-04"));
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        String problem = Mapped.problems("<entity-mappings>\n<package>&lots;</package></entity-mappings>")
                .get(0);
        assertTrue(problem.startsWith("MD-FILE-03") || problem.startsWith("MD-FILE-04"), problem);
        assertTrue(problem.contains("line 2"), problem);
    }

    @Test
    void problemsOfAllFilesAreReportedTogether() {
        List<String> problems = Mapped.problems("<persistence/>", "<entity-mappings><entity/></entity-mappings>");
        assertEquals(2, problems.size(), problems.toString());
    }

    @Test
    void aFileIsFoundByTheLoader() {
        List<String> problems = assertThrows(
                        MappingException.class,
                        () -> MappingFiles.read(
                                List.of("META-INF/none.xml"), getClass().getClassLoader()))
                .problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("MD-FILE-01: mapping file META-INF/none.xml"), problems.get(0));
    }

    @Test
    void severalFilesAreReadInTheirOrder() {
        MappingFiles files = Mapped.readFiles(
                "<entity-mappings>" + entity("<id name='id'/>") + "</entity-mappings>",
                "<entity-mappings><embeddable class='java.lang.String'/></entity-mappings>");
        assertEquals(List.of(Plain.class, String.class), files.classes());
    }

    @Test
    void aUnitWithoutFilesHasItsAnnotations() {
        assertEquals(
                List.of(),
                MappingFiles.read(List.of(), getClass().getClassLoader()).classes());
    }
}
