package io.monodyne.examples.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part of a source file, between {@code // region name} and the next {@code // end region}. */
final class Region {

    private static final String END = "// end region";

    private Region() {}

    /** Its text without common indentation. */
    static String text(String path, String name) {
        Path file = Repository.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("there is no file " + path);
        }
        List<String> lines = Repository.lines(file);
        int begin = index(lines, "// region " + name, 0);
        int end = begin < 0 ? -1 : index(lines, END, begin);
        if (end < 0) {
            throw new AssertionError(path + " has no region " + name);
        }
        return String.join("\n", lines.subList(begin + 1, end)).stripIndent().strip();
    }

    private static int index(List<String> lines, String text, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(text)) {
                return i;
            }
        }
        return -1;
    }
}
