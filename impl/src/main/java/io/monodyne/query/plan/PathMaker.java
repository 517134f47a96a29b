package io.monodyne.query.plan;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.metamodel.UniqueModel;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the paths that an entity's keys offer for what is said of its attributes. Lives while one source is planned.
 *
 * <p>A key serves where something is said of all sources of its partition key. An index does not serve, as it would give a wrong answer, where
 * it lacks items that are meant: a source of its keys may be null; an entity that extends this one has another map of it; or it has not all
 * attributes of its items.
 */
final class PathMaker {

    private final EntityModel entity;
    private final TableLayout layout;
    private final KeyFacts facts;
    private final SortOrder order;

    PathMaker(EntityModel entity, TableLayout layout, KeyFacts facts, SortOrder order) {
        this.entity = entity;
        this.layout = layout;
        this.facts = facts;
        this.order = order;
    }

    List<Choice> paths() {
        List<Choice> found = new ArrayList<>();
        add(found, byKey());
        add(found, query(new IndexKeys(null, false, false, partitionOfTable(), null, sortOfTable()), Choice.TABLE));
        for (IndexModel index : entity.keys().indexes()) {
            IndexLayout of = layout.index(index.index());
            if (of.whole() && index.sharedBy(entity) && complete(index.sources())) {
                IndexKeys keys = IndexKeys.of(index, of.local(), partitionOfTable());
                add(found, query(keys, of.local() ? Choice.LOCAL : Choice.GLOBAL));
            }
        }
        for (NativeIndexModel index : entity.keys().nativeIndexes()) {
            if (layout.index(index.index()).whole() && index.sharedBy(entity) && complete(paths(index))) {
                add(found, query(index));
            }
        }
        Filterable filterable = new Filterable(facts.slot(), facts::known, List.of());
        List<Term> filters = fixed(filterable.among(facts.conditions()));
        AccessPath scan = new AccessPath.Scan(facts.slot(), entity, filters);
        found.add(new Choice(scan, Set.of(), CostModel.scan(), false, 0));
        return found;
    }

    private static void add(List<Choice> found, @Nullable Choice choice) {
        if (choice != null) {
            found.add(choice);
        }
    }

    private TemplateText partitionOfTable() {
        TableKeyModel key = entity.keys().table();
        return new TemplateText(key.partition(), ofId(key.partitionSlots()));
    }

    private TemplateText sortOfTable() {
        TableKeyModel key = entity.keys().table();
        return new TemplateText(key.sort(), ofId(key.sortSlots()));
    }

    private List<ModelPath> ofId(List<Integer> slots) {
        return slots.stream().map(entity.id().components()::get).toList();
    }

    private static List<ModelPath> paths(NativeIndexModel index) {
        List<ModelPath> paths = new ArrayList<>(path(index.partition()));
        paths.addAll(path(index.sort()));
        return paths;
    }

    private static List<ModelPath> path(List<AttributeModel> attributes) {
        return attributes.stream().map(each -> new ModelPath(List.of(each))).toList();
    }

    private boolean complete(List<ModelPath> sources) {
        return sources.stream().allMatch(facts::implies);
    }

    private @Nullable Choice byKey() {
        GivenSources given = new GivenSources(entity, facts);
        if (!given.takeAll(entity.id().components())) {
            return null;
        }
        AccessPath path = new AccessPath.Keys(facts.slot(), entity, given.given());
        Estimate estimate = CostModel.byKey(CostModel.combinations(given.given()));
        return new Choice(path, given.taken(), estimate, false, Choice.TABLE);
    }

    private @Nullable Choice query(IndexKeys keys, int rank) {
        GivenSources given = new GivenSources(entity, facts);
        TemplateText partition = keys.partition();
        if (partition != null && !given.takeAll(partition.sources())) {
            return null;
        }
        TemplateText sort = keys.sort();
        List<ModelPath> sorted = sort == null ? List.of() : sort.sources();
        boolean ordered = sort != null && sort.formula().separator() == KeyText.SEPARATOR;
        int leading = leading(given, sorted, ordered);
        Set<Term> taken = new HashSet<>(given.taken());
        boolean next = ordered && leading < sorted.size();
        SortRange range = next ? range(sorted.get(leading), taken) : null;
        if (keys.index() != null) {
            taken.addAll(facts.present(partition == null ? List.of() : partition.sources()));
            taken.addAll(facts.present(sorted));
        }
        List<Term> filters = filters(taken, List.of(), PathTerms.of(given.given(), range));
        AccessPath path = new AccessPath.Query(facts.slot(), entity, keys, given.given(), range, filters);
        Estimate estimate = estimate(keys, given, leading, range);
        return new Choice(path, taken, estimate, order.servedBy(path).isPresent(), rank);
    }

    /** How many of the first components are equal to something; where keys have no order, all or none of them. */
    private int leading(GivenSources given, List<ModelPath> sorted, boolean ordered) {
        if (!ordered && new GivenSources(entity, facts).take(sorted) < sorted.size()) {
            return 0;
        }
        return given.take(sorted);
    }

    private Estimate estimate(IndexKeys keys, GivenSources given, int leading, @Nullable SortRange range) {
        double queries = CostModel.combinations(given.given());
        ShardText shards = keys.shards();
        TemplateText partition = keys.partition();
        if (one(given)) {
            return CostModel.query(queries, 1, keys.global());
        }
        if (shards != null) {
            double each = CostModel.narrowed(CostModel.EXTENT / shards.shards(), leading, range != null);
            return CostModel.query(queries * shards.shards(), each, keys.global());
        }
        boolean all = partition == null || ofTenantAtMost(partition.sources());
        double size = all ? CostModel.EXTENT : CostModel.PARTITION;
        return CostModel.query(queries, CostModel.narrowed(size, leading, range != null), keys.global());
    }

    private boolean ofTenantAtMost(List<ModelPath> sources) {
        ModelPath tenant = entity.keys().tenant();
        return sources.stream().allMatch(source -> tenant != null && KeyFacts.same(tenant, source));
    }

    private boolean one(GivenSources given) {
        return given.covers(entity.id().components())
                || entity.rules().uniques().stream().map(UniqueModel::sources).anyMatch(given::covers);
    }

    /** What is said of an attribute as one range; what it takes is noted. */
    private @Nullable SortRange range(ModelPath source, Set<Term> taken) {
        List<KeyFacts.Ranged> about = facts.ranges(source);
        for (KeyFacts.Ranged each : about) {
            if (each.range().prefix() != null) {
                return taken(each, taken);
            }
        }
        SortRange range = null;
        for (KeyFacts.Ranged each : about) {
            SortRange other = each.range();
            if (range == null) {
                range = taken(each, taken);
            } else if (range.low() == null && other.high() == null) {
                range = new SortRange(source, taken(each, taken).low(), range.high(), null);
            } else if (range.high() == null && other.low() == null) {
                range = new SortRange(source, range.low(), taken(each, taken).high(), null);
            }
        }
        return range;
    }

    private static SortRange taken(KeyFacts.Ranged ranged, Set<Term> taken) {
        if (ranged.all()) {
            taken.add(ranged.condition());
        }
        return ranged.range();
    }

    /**
     * What no key takes. Where the keys are the same for all rows around a subquery, the filter is, too: then the items are read once.
     *
     * @param keys what the keys are made of
     */
    private List<Term> filters(Set<Term> taken, List<AttributeModel> keyed, List<Term> keys) {
        List<String> names = keyed.stream().map(AttributeModel::storedName).toList();
        List<Term> left = facts.conditions().stream()
                .filter(condition -> !taken.contains(condition))
                .toList();
        List<Term> filters = new Filterable(facts.slot(), facts::known, names).among(left);
        return fixed(keys).size() == keys.size() ? fixed(filters) : filters;
    }

    /** Those that read no other slot. */
    private List<Term> fixed(List<Term> terms) {
        return terms.stream()
                .filter(term -> Set.of(facts.slot()).containsAll(TermSlots.of(term)))
                .toList();
    }

    private @Nullable Choice query(NativeIndexModel index) {
        GivenSources given = new GivenSources(entity, facts);
        if (!given.takeAll(path(index.partition()))) {
            return null;
        }
        List<ModelPath> sorted = path(index.sort());
        int leading = given.take(sorted);
        Set<Term> taken = new HashSet<>(given.taken());
        SortRange range = leading < sorted.size() ? range(sorted.get(leading), taken) : null;
        taken.addAll(facts.present(paths(index)));
        List<AttributeModel> keyed = new ArrayList<>(index.partition());
        keyed.addAll(index.sort());
        List<Term> filters = filters(taken, keyed, PathTerms.of(given.given(), range));
        AccessPath path = new AccessPath.NativeQuery(facts.slot(), entity, index, given.given(), range, filters);
        double queries = CostModel.combinations(given.given());
        double items = one(given) ? 1 : CostModel.narrowed(CostModel.PARTITION, leading, range != null);
        Estimate estimate = CostModel.query(queries, items, true);
        return new Choice(path, taken, estimate, order.servedBy(path).isPresent(), Choice.GLOBAL);
    }
}
