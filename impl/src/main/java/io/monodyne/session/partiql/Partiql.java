package io.monodyne.session.partiql;

import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemStatement;
import io.monodyne.dynamo.Rejection;
import io.monodyne.dynamo.StatementPage;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.dynamo.WriteRejected;
import io.monodyne.session.partiql.PartiqlParameter.Listed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sends statements in PartiQL. Factory-lived, thread-safe. */
public final class Partiql {

    private static final String RETURNING = " RETURNING ALL OLD *";

    private final Dynamo dynamo;

    public Partiql(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    /**
     * Which results are wanted, and how they are read.
     *
     * @param first how many are left out at the beginning
     * @param most how many there are at most
     * @param consistent whether every acknowledged write is seen; ignored for an index
     * @param scan whether the whole table may be read
     */
    public record Window(int first, int most, boolean consistent, boolean scan) {

        private long wanted() {
            return (long) first + most;
        }
    }

    /**
     * What a statement reads.
     *
     * @throws jakarta.persistence.PersistenceException where it would scan, and may not; or where it fails
     */
    public List<@Nullable Object[]> read(
            PartiqlText text, Map<String, @Nullable Object> parameters, Window window, PartiqlRows rows) {
        requireKeyed(text, window);
        List<@Nullable Object[]> found = new ArrayList<>();
        if (window.most() == 0) {
            return found;
        }
        List<AttributeValue> values = new ArrayList<>();
        String rendered = render(text, parameters, values);
        boolean consistent = window.consistent() && text.index() == null;
        int limit = window.wanted() < Integer.MAX_VALUE ? (int) window.wanted() : 0;
        ItemStatement statement =
                ItemStatement.read(text.table(), rendered, values, consistent).limit(limit);
        long left = window.first();
        for (ItemStatement next = statement; next != null; ) {
            StatementPage page = dynamo.statement(next);
            for (Item item : page.items()) {
                @Nullable Object[] row = rows.row(item);
                if (row != null && left-- <= 0) {
                    found.add(row);
                }
                if (found.size() == window.most()) {
                    return found;
                }
            }
            next = page.next() == null ? null : statement.after(page.next());
        }
        return found;
    }

    private void requireKeyed(PartiqlText text, Window window) {
        if (window.scan()) {
            return;
        }
        TableLayout layout = dynamo.layout(text.table());
        String index = text.index();
        String partitionKey = index == null
                ? layout.partitionKey()
                : layout.index(index).keys().partition().get(0).name();
        if (!text.keyed(partitionKey)) {
            throw PartiqlProblems.scan(index == null ? text.table() : text.table() + "/" + index, partitionKey);
        }
    }

    /**
     * Does what a statement says, at once.
     *
     * @return how many items it wrote: 1, or 0 where its condition is not true
     * @throws jakarta.persistence.EntityExistsException where the item of an INSERT is there
     * @throws jakarta.persistence.PersistenceException where nothing was written for another reason
     */
    public int write(PartiqlText text, Map<String, @Nullable Object> parameters) {
        List<AttributeValue> values = new ArrayList<>();
        String rendered = render(text, parameters, values);
        boolean counted = text.delete() && !text.returning();
        try {
            StatementPage answer = dynamo.statement(
                    ItemStatement.write(text.table(), counted ? rendered + RETURNING : rendered, values));
            return counted ? answer.items().size() : 1;
        } catch (WriteRejected e) {
            if (e.rejections().get(0).code() != Rejection.Code.CONDITION_FAILED) {
                throw PartiqlProblems.rejected(e);
            }
            if (text.insert()) {
                throw PartiqlProblems.exists(e);
            }
            return 0;
        }
    }

    /** The text with a question mark for each value. */
    private static String render(
            PartiqlText text, Map<String, @Nullable Object> parameters, List<AttributeValue> values) {
        StringBuilder rendered = new StringBuilder();
        int copied = 0;
        for (PartiqlParameter parameter : text.parameters()) {
            rendered.append(text.text(), copied, parameter.at());
            copied = parameter.end();
            Object value = parameters.get(parameter.name());
            if (value instanceof Collection<?> several && parameter.listed() != Listed.NOT) {
                if (several.isEmpty()) {
                    throw PartiqlProblems.emptyList(parameter.name());
                }
                String marks = "?, ".repeat(several.size() - 1) + "?";
                rendered.append(parameter.listed() == Listed.BARE ? "[" + marks + "]" : marks);
                several.forEach(element -> values.add(PartiqlValues.of(parameter.name(), element)));
            } else {
                rendered.append('?');
                values.add(PartiqlValues.of(parameter.name(), value));
            }
        }
        return rendered.append(text.text(), copied, text.end()).toString().strip();
    }
}
