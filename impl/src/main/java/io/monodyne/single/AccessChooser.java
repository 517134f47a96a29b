package io.monodyne.single;

import io.monodyne.context.Tenancy;
import io.monodyne.dynamo.KeyCondition;
import io.monodyne.dynamo.NativeKey;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.dynamo.TextKey;
import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyPosition;
import io.monodyne.key.KeyRange;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ComputedText;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the key by which a query is done. Lives for one query.
 *
 * <p>A key serves where the query says what all sources of its partition key are. The whole key of the table means one item, so nothing is
 * better. Else the more components of the partition and sort key are taken by equalities and a range, the less is read, so that way wins; then
 * the table before a local index before a global one, as what is read consistently is never
 * behind; of two alike the one whose key takes more of the conditions; the extent comes last. An index that lacks items which the query means, as a source of its sort key may be null, is not chosen: it
 * would give a wrong answer. Who names it says that these are not meant.
 */
final class AccessChooser {

    private static final int OF_RANGE = 5;
    private static final int OF_COMPONENT = 10;
    private static final int OF_KEY = 1000;
    private static final int OF_ONE_ITEM = 10_000;
    private static final int OF_TABLE = 3;
    private static final int OF_LOCAL = 2;

    private final EntityModel entity;
    private final Conjuncts conjuncts;
    private final TableLayout layout;
    private final Tenancy tenancy;
    private final List<String> lacking = new ArrayList<>();

    AccessChooser(EntityModel entity, Conjuncts conjuncts, TableLayout layout, Tenancy tenancy) {
        this.entity = entity;
        this.conjuncts = conjuncts;
        this.layout = layout;
        this.tenancy = tenancy;
    }

    /** @param named the index that is to be used, empty for the table; null for any */
    Access choose(@Nullable String named) {
        return ways(named).stream()
                .max(Comparator.comparingInt(Access::rank)
                        .thenComparingInt(way -> way.taken().size()))
                .orElseThrow(() -> refusal(named));
    }

    private List<Access> ways(@Nullable String named) {
        List<Access> ways = new ArrayList<>();
        if (named == null || named.isEmpty()) {
            table().ifPresent(ways::add);
        }
        for (IndexModel index : entity.keys().indexes()) {
            if (meant(named, index.index())) {
                generic(index, named != null).ifPresent(ways::add);
            }
        }
        for (NativeIndexModel index : entity.keys().nativeIndexes()) {
            if (meant(named, index.index())) {
                nativeWay(index, named != null).ifPresent(ways::add);
            }
        }
        return ways;
    }

    private static boolean meant(@Nullable String named, String index) {
        return named == null || named.equals(index);
    }

    private Optional<Access> generic(IndexModel index, boolean named) {
        if (!index.sharedBy(entity)) {
            lacking.add("Index " + index.index() + " has other keys for some of the entities that extend it.");
            return Optional.empty();
        }
        return way(index, named);
    }

    private RuntimeException refusal(@Nullable String named) {
        List<String> known = entity.keys().indexNames();
        if (named != null && !named.isEmpty() && !known.contains(named)) {
            return SingleProblems.noIndex(entity.name(), named, known);
        }
        return named == null
                ? SingleProblems.noAccess(entity.name(), conjuncts.toString(), lacking)
                : SingleProblems.indexDoesNotServe(entity.name(), named, String.join(" ", lacking));
    }

    private Optional<Access> table() {
        TableKeyModel key = entity.keys().table();
        List<ModelPath> id = entity.id().components();
        List<ModelPath> partitionSources = partitionSources();
        List<ModelPath> sortSources = key.sortSlots().stream().map(id::get).toList();
        Set<Conjunct> taken = new HashSet<>();
        String partition = text(key.partition(), partitionSources, taken, "The table");
        if (partition == null) {
            return Optional.empty();
        }
        Sort sort = sort(key.sort(), sortSources, taken);
        boolean one = sort.range() instanceof KeyRange.Exactly;
        int rank = OF_KEY + OF_TABLE + sort.rank() + partitionSources.size() * OF_COMPONENT + (one ? OF_ONE_ITEM : 0);
        return Optional.of(new Access(null, false, List.of(new TextKey(partition, sort.range())), taken, rank));
    }

    private Optional<Access> way(IndexModel index, boolean named) {
        boolean global = !layout.index(index.index()).local();
        Set<Conjunct> taken = new HashSet<>();
        List<String> partitions = partitions(index, taken);
        if (partitions.isEmpty()) {
            return Optional.empty();
        }
        for (ModelPath source : index.sources()) {
            if (!named && !conjuncts.implies(source)) {
                lacking.add(lacks(index.index(), source.name()));
                return Optional.empty();
            }
        }
        Sort sort = sort(index.sort(), taken);
        int said = partitionSources(index).size() * OF_COMPONENT + sort.rank();
        int rank = (index.extent() ? 0 : OF_KEY) + said + (global ? 0 : OF_LOCAL);
        List<KeyCondition> keys = new ArrayList<>();
        partitions.forEach(partition -> keys.add(new TextKey(partition, sort.range())));
        return Optional.of(new Access(index.index(), global, keys, taken, rank));
    }

    private Optional<Access> nativeWay(NativeIndexModel index, boolean named) {
        NativeAccess access = new NativeAccess(index, conjuncts);
        NativeKey key = access.key();
        if (key == null) {
            lacking.add("Index " + index.index() + " needs all of " + index.schema()
                    + " that the query names to be in its key, those of the partition by equalTo().");
            return Optional.empty();
        }
        for (AttributeModel attribute : index.sort()) {
            if (!named && !conjuncts.implies(new ModelPath(List.of(attribute)))) {
                lacking.add(lacks(index.index(), attribute.name()));
                return Optional.empty();
            }
        }
        int equal = key.partition().size() + key.sort().size();
        int rank = OF_KEY + equal * OF_COMPONENT + (key.range() == null ? 0 : OF_RANGE);
        return Optional.of(new Access(index.index(), true, List.of(key), access.taken(), rank));
    }

    private static String lacks(String index, String attribute) {
        return "Index " + index + " lacks what has no " + attribute
                + "; ask for isNotNull(), or name it by index(), where these are not meant.";
    }

    private List<String> partitions(IndexModel index, Set<Conjunct> taken) {
        ComputedText partition = index.partition();
        String name = "Index " + index.index();
        if (partition instanceof ShardText shards) {
            return shards.partitions(tenancy.keyValue(entity));
        }
        KeyFormula formula = partition instanceof TemplateText template
                ? template.formula()
                : entity.keys().table().partition();
        String text = text(formula, partitionSources(index), taken, name);
        return text == null ? List.of() : List.of(text);
    }

    /** A local index has the partition key of the table. */
    private List<ModelPath> partitionSources(IndexModel index) {
        if (index.partition() instanceof TemplateText template) {
            return template.sources();
        }
        return index.partition() == null ? partitionSources() : List.of();
    }

    private List<ModelPath> partitionSources() {
        List<ModelPath> id = entity.id().components();
        return entity.keys().table().partitionSlots().stream().map(id::get).toList();
    }

    /** The text of a partition key; null where a source of it is not said. */
    private @Nullable String text(KeyFormula formula, List<ModelPath> sources, Set<Conjunct> taken, String what) {
        @Nullable Object[] values = new @Nullable Object[sources.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = conjuncts.equality(sources.get(i), taken);
            if (values[i] == null) {
                lacking.add(what + " needs " + sources.get(i).name() + " by equalTo().");
                return null;
            }
        }
        return formula.render(values);
    }

    private record Sort(KeyRange range, int rank) {}

    private Sort sort(ComputedText text, Set<Conjunct> taken) {
        return text instanceof TemplateText template
                ? sort(template.formula(), template.sources(), taken)
                : new Sort(new KeyRange.All(), 0);
    }

    private Sort sort(KeyFormula formula, List<ModelPath> sources, Set<Conjunct> taken) {
        @Nullable Object[] values = new @Nullable Object[sources.size()];
        Set<Conjunct> equalities = new HashSet<>();
        int known = 0;
        while (known < values.length) {
            values[known] = conjuncts.equality(sources.get(known), equalities);
            if (values[known] == null) {
                break;
            }
            known++;
        }
        if (known == values.length) {
            taken.addAll(equalities);
            String key = formula.render(values);
            KeyRange range = key == null ? new KeyRange.All() : KeyRange.exactly(key);
            return new Sort(range, known * OF_COMPONENT + OF_RANGE);
        }
        if (!ordered(formula)) {
            return new Sort(new KeyRange.All(), 0);
        }
        KeyPosition position = formula.position(values);
        if (position == null) {
            return new Sort(new KeyRange.All(), 0);
        }
        taken.addAll(equalities);
        int before = taken.size();
        KeyRange range = conjuncts.range(position, sources.get(known), taken);
        return new Sort(range, known * OF_COMPONENT + (taken.size() > before ? OF_RANGE : 0));
    }

    /** Other separators than {@code #} give no order to go by. */
    private static boolean ordered(KeyFormula formula) {
        return formula.separator() == '#';
    }
}
