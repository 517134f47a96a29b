package io.monodyne.session.partiql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement in PartiQL, and what has to be known of it. Factory-lived, immutable. */
public final class PartiqlText {

    private final String text;
    private final List<PartiqlToken> tokens;
    private final List<PartiqlParameter> parameters;
    private final String table;
    private final @Nullable String index;

    private PartiqlText(String text) {
        this.text = text;
        this.tokens = new PartiqlScanner(text).scan();
        this.parameters = PartiqlParameter.of(tokens);
        int place = placeOfTable();
        this.table = tokens.get(place).text();
        boolean ofIndex = place + 2 < tokens.size()
                && tokens.get(place + 1).sign(".")
                && tokens.get(place + 2).name();
        this.index = ofIndex ? tokens.get(place + 2).text() : null;
    }

    /** @throws IllegalArgumentException where it can't be a statement */
    public static PartiqlText of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw PartiqlProblems.noStatement("nothing");
        }
        return new PartiqlText(text);
    }

    private int placeOfTable() {
        String verb = tokens.isEmpty() ? "" : tokens.get(0).text().toUpperCase(Locale.ROOT);
        int place = switch (verb) {
            case "SELECT", "DELETE" -> find("from") + 1;
            case "INSERT" -> find("into") + 1;
            case "UPDATE" -> 1;
            default -> throw PartiqlProblems.noStatement(verb);
        };
        if (place == 0 || place >= tokens.size() || !tokens.get(place).name()) {
            throw PartiqlProblems.noTable(verb);
        }
        return place;
    }

    /** Where a keyword is, outside all parentheses; -1 where it is not. */
    private int find(String keyword) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).word(keyword)) {
                return i;
            }
        }
        return -1;
    }

    public boolean select() {
        return tokens.get(0).word("select");
    }

    public boolean insert() {
        return tokens.get(0).word("insert");
    }

    boolean delete() {
        return tokens.get(0).word("delete");
    }

    /** Whether it says what a write returns. */
    boolean returning() {
        return find("returning") >= 0;
    }

    public String table() {
        return table;
    }

    public @Nullable String index() {
        return index;
    }

    /** The names of its parameters; of positional ones, their numbers. */
    public Set<String> parameterNames() {
        Set<String> names = new LinkedHashSet<>();
        parameters.forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    List<PartiqlParameter> parameters() {
        return parameters;
    }

    /** The text itself; of a statement that ends with a semicolon, without it. */
    String text() {
        return text;
    }

    /** Behind the last token that says something. */
    int end() {
        PartiqlToken last = tokens.get(tokens.size() - 1);
        return last.sign(";") ? last.at() : last.end();
    }

    /** The names under which its columns come; empty where it selects everything. */
    public List<String> columns() {
        int from = find("from");
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        for (PartiqlToken token : tokens.subList(1, from)) {
            if (token.sign("*") && column.isEmpty()) {
                return List.of();
            }
            if (token.sign(",")) {
                columns.add(column.toString());
                column.setLength(0);
            } else if (token.sign(".")) {
                column.setLength(0); // a member comes under its own name
            } else {
                column.append(token.text());
            }
        }
        columns.add(column.toString());
        return columns;
    }

    /** Whether its condition says which partitions are read, so that it is no scan. */
    boolean keyed(String partitionKey) {
        int where = find("where");
        int depth = 0;
        boolean found = false;
        for (int i = where + 1; where >= 0 && i < tokens.size(); i++) {
            PartiqlToken token = tokens.get(i);
            depth += token.sign("(") ? 1 : token.sign(")") ? -1 : 0;
            if (depth == 0 && token.word("or")) {
                return false;
            }
            found |= depth == 0 && equalTo(partitionKey, i);
        }
        return found;
    }

    /** Whether a name begins a condition that demands some values of it. */
    private boolean equalTo(String name, int place) {
        PartiqlToken before = tokens.get(place - 1);
        PartiqlToken after = place + 1 < tokens.size() ? tokens.get(place + 1) : before;
        return tokens.get(place).name()
                && tokens.get(place).text().equals(name)
                && (before.word("where") || before.word("and"))
                && (after.sign("=") || after.word("in"));
    }

    @Override
    public String toString() {
        return text;
    }
}
