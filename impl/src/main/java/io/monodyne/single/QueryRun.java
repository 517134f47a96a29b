package io.monodyne.single;

import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemPage;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.KeyCondition;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sends the requests of a query, page after page, until what was asked for is there. Lives for one query. */
final class QueryRun {

    private static final int GROWTH = 2;
    private static final int MOST_GROWING_PAGES = 8;
    private static final int MOST_IN_PAGE = 10_000;

    private final SingleContext single;
    private final EntityModel entity;
    private final Access access;
    private final Scope scope;
    private final String table;
    private final TableLayout layout;
    private final @Nullable Condition filter;
    private final Predicate<Item> left;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Double> byIndex = new HashMap<>();
    private double units;
    private int scanned;
    private long counted;
    private @Nullable Item next;

    /**
     * Which of the items, and how.
     *
     * @param limit at most that many; 0 for all
     * @param most whether most of what the key reads is kept by the filter, so that it pays to read no more than is missing
     * @param after null for the first page
     */
    record Scope(
            boolean consistent,
            boolean descending,
            int limit,
            boolean most,
            @Nullable Map<String, AttributeValue> after,
            Set<Reported> reported) {}

    /**
     * @param filters what the key has not taken
     * @param left what is left out of the answer, and not counted by the limit
     */
    QueryRun(
            SingleContext single,
            EntityModel entity,
            Access access,
            List<Condition> filters,
            Scope scope,
            Predicate<Item> left) {
        this.left = left;
        this.single = single;
        this.entity = entity;
        this.access = access;
        this.scope = scope;
        this.table = single.items().table(entity);
        this.layout = single.dynamo().layout(table);
        this.filter = filters.isEmpty() ? null : Condition.and(filters);
    }

    private ItemQuery query(KeyCondition key) {
        boolean consistent = scope.consistent() && !access.global();
        ItemQuery query = new ItemQuery(
                table,
                access.index(),
                key,
                filter,
                List.of(),
                new ItemQuery.Paging(consistent, scope.descending(), 0, false, null));
        return scope.after() == null ? query : query.after(Item.of(position(scope.after(), key)));
    }

    /** Throws where a position is not one of this query. */
    private Map<String, AttributeValue> position(Map<String, AttributeValue> after, KeyCondition key) {
        if (access.keys().size() > 1) {
            throw SingleProblems.badPosition("an extent with several shards has no single position to go on from");
        }
        Set<String> names = keyNames();
        if (!after.keySet().equals(names)) {
            throw SingleProblems.badPosition("its attributes are not " + names);
        }
        if (!key.ofPartition(Item.of(after), keys())) {
            throw SingleProblems.badPosition("it is of another partition");
        }
        if (!key.none() && !key.contains(Item.of(after), keys())) {
            throw SingleProblems.badPosition("it is outside of what is asked for");
        }
        return after;
    }

    private IndexLayout keys() {
        return access.index() == null
                ? new IndexLayout("", layout.partitionKey(), layout.sortKey(), true)
                : layout.index(access.index());
    }

    private Set<String> keyNames() {
        Set<String> names = new TreeSet<>(List.of(layout.partitionKey(), layout.sortKey()));
        keys().keys().attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    /** Reads until the limit is reached, or nothing is left. */
    QueryRun read() {
        for (KeyCondition key : access.keys()) {
            read(query(key));
        }
        if (access.keys().size() > 1) {
            merge();
        }
        return this;
    }

    private void read(ItemQuery query) {
        int before = items.size();
        ItemQuery page = query;
        for (int pages = 0; page != null; pages++) {
            ItemQuery asked = page.limit(pageSize(scope.limit() - (items.size() - before), pages));
            ItemPage answer = single.dynamo().query(asked, scope.reported());
            account(answer);
            next = answer.next();
            for (Item item : answer.items()) {
                if (left.test(item)) {
                    continue;
                }
                if (scope.limit() > 0 && items.size() - before == scope.limit()) {
                    next = items.get(items.size() - 1);
                    break;
                }
                items.add(item);
            }
            boolean enough = scope.limit() > 0 && items.size() - before == scope.limit();
            page = enough || next == null ? null : query.after(next);
        }
    }

    /**
     * How many items to read: one more than is missing, which tells whether something is left; more of them with each page that brought too
     * few, as others may be between them. 0 for as many as fit in a page.
     */
    private int pageSize(int missing, int pages) {
        boolean limited = scope.limit() > 0 && scope.most() && pages < MOST_GROWING_PAGES;
        long size = limited ? (missing + 1L) << (GROWTH * pages) : 0;
        return size > MOST_IN_PAGE ? 0 : (int) size;
    }

    private void account(ItemPage answer) {
        scanned += answer.read();
        counted += answer.count();
        units += answer.usage().capacityUnits();
        answer.usage().byIndex().forEach((index, used) -> byIndex.merge(index, used, Double::sum));
    }

    /** The shards of an extent, as one in the order of the sort key. */
    private void merge() {
        String sortKey = keys().sortKey();
        Comparator<Item> order = (one, other) -> KeyText.compare(text(one, sortKey), text(other, sortKey));
        items.sort(scope.descending() ? order.reversed() : order);
        next = null;
        if (scope.limit() > 0 && items.size() > scope.limit()) {
            items.subList(scope.limit(), items.size()).clear();
        }
    }

    private static String text(Item item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    /** How many there are. */
    long count() {
        for (KeyCondition key : access.keys()) {
            for (ItemQuery page = query(key).countOnly(); page != null; ) {
                ItemPage answer = single.dynamo().query(page, scope.reported());
                account(answer);
                page = answer.next() == null ? null : page.after(answer.next());
            }
        }
        return counted;
    }

    List<Item> items() {
        return items;
    }

    int scanned() {
        return scanned;
    }

    Usage usage() {
        return new Usage(units, byIndex, Optional.empty());
    }

    /** The keys of the last item that was read; empty where nothing is left. */
    Optional<Map<String, AttributeValue>> lastKey() {
        Item last = next;
        if (last == null || !access.keys().get(0).contains(last, keys())) {
            return Optional.empty(); // or behind all that is asked for
        }
        Map<String, AttributeValue> keys = new LinkedHashMap<>();
        for (String name : keyNames()) {
            AttributeValue value = last.get(name);
            if (value != null) {
                keys.put(name, value);
            }
        }
        return Optional.of(keys);
    }

    /** What is asked, without values. */
    String access() {
        return query(access.keys().get(0)).withoutValues()
                + (access.keys().size() > 1 ? "   in " + access.keys().size() + " shards" : "")
                + " -> " + entity.name();
    }
}
