package io.monodyne.query.jpql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of texts, each with what it gives in the next line, set off by blanks. Headings begin with a #. */
record Table(List<Row> rows) {

    private static final String INDENT = "    ";

    /** One text and what it gives. */
    record Row(String text, String result) {}

    /** A file beside this class. */
    static Table of(String file) {
        try (InputStream stream = Objects.requireNonNull(Table.class.getResourceAsStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table of(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(INDENT)) {
                rows.add(new Row(lines.get(i - 1), lines.get(i).substring(INDENT.length())));
            }
        }
        return new Table(rows);
    }
}
