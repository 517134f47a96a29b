package io.monodyne.dynamo;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A statement in PartiQL.
 *
 * @param table that it is about, for the log and for messages
 * @param parameters the values of its question marks, in their order
 * @param paging of a statement that reads; null for one that writes
 */
public record ItemStatement(
        String table,
        String text,
        List<AttributeValue> parameters,
        @Nullable Paging paging) implements Printable {

    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|\\b[0-9][0-9.eE]*\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public ItemStatement {
        parameters = List.copyOf(parameters);
    }

    /**
     * Which page, and how.
     *
     * @param consistent whether every acknowledged write is seen; not possible in a global index
     * @param limit how many items are read at most, before conditions; 0 for as many as fit in a page (1 MB)
     * @param after what {@link StatementPage#next} of the page before has said; null for the first page
     */
    public record Paging(
            boolean consistent, int limit, @Nullable String after) {}

    /** Reads the first page. */
    public static ItemStatement read(String table, String text, List<AttributeValue> parameters, boolean consistent) {
        return new ItemStatement(table, text, parameters, new Paging(consistent, 0, null));
    }

    /** Inserts, changes or deletes one item. */
    public static ItemStatement write(String table, String text, List<AttributeValue> parameters) {
        return new ItemStatement(table, text, parameters, null);
    }

    /** The same statement from the next page on. */
    public ItemStatement after(@Nullable String next) {
        return paging == null
                ? this
                : new ItemStatement(table, text, parameters, new Paging(paging.consistent(), paging.limit(), next));
    }

    public ItemStatement limit(int limit) {
        return paging == null
                ? this
                : new ItemStatement(table, text, parameters, new Paging(paging.consistent(), limit, paging.after()));
    }

    /** The text in one line. */
    String line(boolean values) {
        String shown = values ? text : VALUE.matcher(text).replaceAll("?");
        return BLANKS.matcher(shown.strip()).replaceAll(" ");
    }

    @Override
    public void print(Notation out) {
        out.statement(this);
    }

    /** In the notation, with values. */
    @Override
    public String toString() {
        return Printable.toString(this, true);
    }
}
