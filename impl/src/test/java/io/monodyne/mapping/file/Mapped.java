package io.monodyne.mapping.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MappingException;
import io.monodyne.mapping.draft.Declarations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads mapping files that are written within tests. */
final class Mapped {

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm"
                    xmlns:md="https://monodyne.io/xml/ns/orm" version="3.2">
            """;

    private Mapped() {}

    /** The content of a file whose package is that of the tests. */
    static String file(String content) {
        return HEAD + "<package>io.monodyne.mapping.file</package>\n" + content + "\n</entity-mappings>";
    }

    /** What such a file says. */
    static MappingFiles read(String content) {
        return readFiles(file(content));
    }

    /** What files of these contents say together. */
    static MappingFiles readFiles(String... contents) {
        List<Path> written = new ArrayList<>();
        try {
            List<String> names = new ArrayList<>();
            for (String content : contents) {
                Path file = Files.createTempFile("mapping", ".xml");
                written.add(file);
                Files.writeString(file, content);
                names.add(file.toUri().toURL().toExternalForm());
            }
            return MappingFiles.read(names, Mapped.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            written.forEach(Mapped::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Declarations declarations(String content) {
        return new Declarations(read(content).annotations());
    }

    /** Everything that is wrong with files of these contents. */
    static List<String> problems(String... contents) {
        return assertThrows(MappingException.class, () -> readFiles(contents)).problems();
    }

    /** The one thing that is wrong with such a file, without the name of the file. */
    static String problem(String content) {
        List<String> problems = problems(file(content));
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0).replaceAll("file:\\S+mapping[0-9]+\\.xml", "FILE");
    }
}
