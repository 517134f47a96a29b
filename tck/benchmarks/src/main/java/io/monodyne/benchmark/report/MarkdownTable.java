package io.monodyne.benchmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text as a table of Markdown. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... heads) {
        row(heads);
        String[] rules = new String[heads.length];
        Arrays.fill(rules, "---:");
        rules[0] = "---";
        row(rules);
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
