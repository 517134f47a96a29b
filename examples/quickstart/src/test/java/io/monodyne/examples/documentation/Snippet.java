package io.monodyne.examples.documentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page, and the region that it shows by {@code <!-- snippet: file#region -->} on the line before.
 *
 * @param place page and line, for messages
 * @param language after the fence
 * @param source the file of the region; null where the block has no marker
 * @param region its name; null where the block has no marker
 */
record Snippet(String place, String language, String text, String source, String region) {

    private static final Pattern MARKER = Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->");
    private static final String FENCE = "```";

    /** All fenced blocks of a page. */
    static List<Snippet> of(Path page) {
        List<String> lines = Repository.lines(page);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                if (end == lines.size()) {
                    throw new AssertionError(page + ":" + (i + 1) + ": a block without an end");
                }
                snippets.add(snippet(page, lines, i, end));
                i = end;
            }
        }
        return snippets;
    }

    private static Snippet snippet(Path page, List<String> lines, int begin, int end) {
        Matcher marker = MARKER.matcher(begin == 0 ? "" : lines.get(begin - 1).strip());
        boolean marked = marker.matches();
        return new Snippet(
                page.getFileName() + ":" + (begin + 1),
                lines.get(begin).substring(FENCE.length()).strip(),
                String.join("\n", lines.subList(begin + 1, end)),
                marked ? marker.group(1) : null,
                marked ? marker.group(2) : null);
    }

    boolean marked() {
        return source != null;
    }
}
