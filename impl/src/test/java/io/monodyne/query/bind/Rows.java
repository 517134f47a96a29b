package io.monodyne.query.bind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file of statements, each with what is found out of it in the next line, set off by blanks. Headings begin with a #. */
record Rows(List<Row> rows) {

    private static final String INDENT = "    ";

    /** One statement and what is found out of it. */
    record Row(String statement, String found) {

        @Override
        public String toString() {
            return statement + "\n" + INDENT + found + "\n";
        }
    }

    /** A file beside this class. */
    static Rows of(String file) {
        try (InputStream stream = Objects.requireNonNull(Rows.class.getResourceAsStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows of(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(INDENT)) {
                rows.add(new Row(lines.get(i - 1), lines.get(i).substring(INDENT.length())));
            }
        }
        return new Rows(rows);
    }
}
