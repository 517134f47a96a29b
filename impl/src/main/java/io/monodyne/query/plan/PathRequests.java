package io.monodyne.query.plan;

import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.KeyCondition;
import io.monodyne.dynamo.NativeKey;
import io.monodyne.dynamo.TextKey;
import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyPosition;
import io.monodyne.key.KeyRange;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.query.term.Term;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns a path into requests. Lives for one path and its values. */
final class PathRequests {

    /** Of keys that one query asks for. */
    static final int MOST_KEYS = 10_000;

    /** Of Queries that one query asks for. */
    static final int MOST_QUERIES = 1_000;

    /** In the place of what can't be stored: no key has it. */
    private static final AttributeValue IMPOSSIBLE = AttributeValue.fromS("");

    private final TermValues values;
    private final Reading reading;
    private final Set<EntityKey> keys = new LinkedHashSet<>();
    private final List<ItemQuery> queries = new ArrayList<>();
    private @Nullable Condition scan;
    private boolean exact = true;

    PathRequests(TermValues values, Reading reading) {
        this.values = values;
        this.reading = reading;
    }

    Requests made(AccessPath path) {
        add(path);
        boolean repeated = path instanceof AccessPath.Union;
        return new Requests(keys, List.copyOf(repeated ? new LinkedHashSet<>(queries) : queries), scan, exact);
    }

    private void add(AccessPath path) {
        if (path instanceof AccessPath.Keys byKey) {
            addKeys(byKey);
        } else if (path instanceof AccessPath.Query query) {
            addQueries(query);
        } else if (path instanceof AccessPath.NativeQuery query) {
            addNative(query);
        } else if (path instanceof AccessPath.Union union) {
            exact = false;
            union.paths().forEach(this::add);
        } else if (path instanceof AccessPath.Scan all) {
            scan = filter(all, all.filters(), List.of());
        }
    }

    private void addKeys(AccessPath.Keys path) {
        EntityModel entity = path.entity();
        exact = false;
        for (GivenValues.Assignment assignment : given(entity).combined(path.given(), MOST_KEYS)) {
            @Nullable Object[] found = assignment.of(entity.id().components());
            Object[] components = new Object[found.length];
            for (int i = 0; i < found.length; i++) {
                components[i] = Objects.requireNonNull(found[i]);
            }
            EntityKey key = entity.keyOf(components);
            if (possible(entity, key)) {
                keys.add(key);
            }
        }
    }

    private GivenValues given(EntityModel entity) {
        return new GivenValues(entity, values, reading.tenant());
    }

    /** What can't be a key is the key of nothing. */
    private static boolean possible(EntityModel entity, EntityKey key) {
        try {
            entity.itemKey(key);
            return true;
        } catch (IllegalArgumentException | PersistenceException impossible) {
            return false;
        }
    }

    private void addQueries(AccessPath.Query path) {
        GivenValues given = given(path.entity());
        SortRanges ranges = new SortRanges(values);
        List<KeyCondition> found = new ArrayList<>();
        for (GivenValues.Assignment assignment : given.combined(path.given(), MOST_QUERIES)) {
            for (String partition : partitions(path.keys(), assignment)) {
                KeyRange range = range(path, assignment, ranges);
                if (!(range instanceof KeyRange.None)) {
                    found.add(new TextKey(partition, range));
                }
            }
        }
        exact &= given.exact() && ranges.exact();
        add(path.keys().index(), path.keys().global(), found, filter(path, path.filters(), List.of()));
    }

    private List<String> partitions(IndexKeys keys, GivenValues.Assignment assignment) {
        ShardText shards = keys.shards();
        if (shards != null) {
            return shards.partitions(reading.tenant());
        }
        TemplateText partition = Objects.requireNonNull(keys.partition());
        String text = text(partition.formula(), assignment.of(partition.sources()), KeyLimits.PARTITION_BYTES);
        return text == null ? List.of() : List.of(text);
    }

    /** Null where nothing can have such a key. */
    private static @Nullable String text(KeyFormula formula, @Nullable Object[] keyValues, int limit) {
        try {
            String text = formula.render(keyValues);
            return text == null || KeyText.utf8Length(text) > limit ? null : text;
        } catch (IllegalArgumentException notWritten) {
            return null;
        }
    }

    private static KeyRange range(AccessPath.Query path, GivenValues.Assignment assignment, SortRanges ranges) {
        TemplateText sort = path.keys().sort();
        if (sort == null) {
            return new KeyRange.All();
        }
        @Nullable Object[] leading = assignment.of(sort.sources());
        boolean all = leading.length == 0 || leading[leading.length - 1] != null;
        if (all) {
            String text = text(sort.formula(), leading, KeyLimits.SORT_BYTES);
            return text == null ? new KeyRange.None() : KeyRange.exactly(text);
        }
        if (sort.formula().separator() != KeyText.SEPARATOR) {
            return new KeyRange.All();
        }
        KeyPosition position;
        try {
            position = Objects.requireNonNull(sort.formula().position(leading));
        } catch (IllegalArgumentException notWritten) {
            return new KeyRange.None();
        }
        SortRange range = path.range();
        KeyRange found = range == null ? position.any() : ranges.of(range, position);
        boolean tooLong = KeyText.utf8Length(found.low()) > KeyLimits.SORT_BYTES;
        return tooLong ? new KeyRange.None() : found;
    }

    private void addNative(AccessPath.NativeQuery path) {
        GivenValues given = given(path.entity());
        SortRanges ranges = new SortRanges(values);
        List<KeyCondition> found = new ArrayList<>();
        for (GivenValues.Assignment assignment : given.combined(path.given(), MOST_QUERIES)) {
            List<NativeKey.NamedValue> sort = named(path.index().sort(), assignment);
            SortRange range = path.range();
            NativeKey key = new NativeKey(
                    named(path.index().partition(), assignment), sort, range == null ? null : ranges.of(range));
            if (!key.none()) {
                found.add(key);
            }
        }
        exact &= given.exact() && ranges.exact();
        List<AttributeModel> keyed = new ArrayList<>(path.index().partition());
        keyed.addAll(path.index().sort());
        add(path.index().index(), true, found, filter(path, path.filters(), keyed));
    }

    private static List<NativeKey.NamedValue> named(
            List<AttributeModel> attributes, GivenValues.Assignment assignment) {
        List<NativeKey.NamedValue> named = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            Object keyValue = assignment.keyValues().get(KeySource.name(new ModelPath(List.of(attribute))));
            if (keyValue == null) {
                break;
            }
            AttributeValue stored = FittedValue.encoded(attribute, keyValue);
            named.add(new NativeKey.NamedValue(attribute.storedName(), stored == null ? IMPOSSIBLE : stored));
        }
        return named;
    }

    private void add(@Nullable String index, boolean global, List<KeyCondition> found, @Nullable Condition filter) {
        ItemQuery.Paging paging = ItemQuery.Paging.first(reading.consistent() && !global);
        for (KeyCondition key : found) {
            exact &= !key.inexact();
            queries.add(new ItemQuery(reading.layout().table(), index, key, filter, List.of(), paging));
        }
    }

    private @Nullable Condition filter(AccessPath path, List<Term> filters, List<AttributeModel> keyed) {
        EntityModel entity = path.entity();
        FilterConditions conditions = new FilterConditions(entity, path.slot(), values, keyed);
        List<Condition> all = conditions.of(filters);
        exact &= conditions.exact();
        all.addAll(PresentItems.of(entity, reading.now()));
        return all.isEmpty() ? null : Condition.and(all);
    }
}
