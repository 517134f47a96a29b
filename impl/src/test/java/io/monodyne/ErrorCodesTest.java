package io.monodyne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error code has a section in docs/errors.md, every section a code, and every code one message. */
class ErrorCodesTest {

    private static final Pattern CODE = Pattern.compile("MD-[A-Z]+-[0-9]{2,3}");
    private static final Pattern SECTION = Pattern.compile("^### (MD-[A-Z]+-[0-9]{2,3}): \\S.*$");

    /** Tests run in the folder of their module. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/errors.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one has a docs/errors.md");
            }
        }
        return folder;
    }

    /** The places of each code in the sources of api and impl. */
    private static Map<String, List<String>> codes() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (String sources : List.of("api/src/main/java", "impl/src/main/java")) {
            try (Stream<Path> files = Files.walk(root().resolve(sources))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    collect(file, places);
                }
            }
        }
        return places;
    }

    private static void collect(Path file, Map<String, List<String>> places) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher code = CODE.matcher(lines.get(i));
            while (code.find()) {
                places.computeIfAbsent(code.group(), c -> new ArrayList<>()).add(file.getFileName() + ":" + (i + 1));
            }
        }
    }

    private static List<String> sections() throws IOException {
        List<String> sections = new ArrayList<>();
        for (String line : Files.readAllLines(root().resolve("docs/errors.md"))) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                sections.add(section.group(1));
            }
        }
        return sections;
    }

    @Test
    void everyCodeHasASection() throws IOException {
        Map<String, List<String>> missing = codes();
        missing.keySet().removeAll(new HashSet<>(sections()));
        assertEquals(Map.of(), missing);
    }

    @Test
    void everySectionHasACode() throws IOException {
        List<String> orphans = new ArrayList<>(sections());
        orphans.removeAll(codes().keySet());
        assertEquals(List.of(), orphans);
    }

    @Test
    void everySectionIsThereOnce() throws IOException {
        List<String> sections = sections();
        assertFalse(sections.isEmpty());
        assertEquals(sections.stream().distinct().toList(), sections);
    }

    @Test
    void noCodeIsUsedForTwoMessages() throws IOException {
        Map<String, List<String>> twice = codes();
        twice.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), twice);
    }
}
