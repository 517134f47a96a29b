package io.monodyne.dynamo;

import java.util.List;

/**
 * A request as it is told of.
 *
 * @param operation as DynamoDB calls it
 * @param tables each once
 */
record Sending(String operation, List<String> tables, Printable line) {

    static Sending of(String operation, String table, Printable line) {
        return new Sending(operation, List.of(table), line);
    }

    /** One about a table itself, whose line is the given word and the name of the table. */
    static Sending about(String operation, String word, String table) {
        return of(operation, table, out -> out.text(word).text(" ").text(table));
    }

    String table() {
        return String.join(", ", tables);
    }
}
