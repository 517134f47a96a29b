package io.monodyne.mapping.keys;

import io.monodyne.key.KeyEncoding;
import io.monodyne.key.KeyEncodings;
import io.monodyne.key.KeyFormat;
import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyTemplate;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.ComputedText;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.metamodel.UniqueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole model for keys that could meet.
 *
 * <p>All items of a table, whatever they are of, share one space of keys. So the formulas of every two roots are unified
 * position by position, half by half; where both halves can be equal, two entities could claim one item, and the model is
 * refused. The items that keep unique values and counters live in the same space and are compared likewise. Indexes are another
 * matter: entities of several types share their partitions on purpose, and only the partition of an extent has to be its own.
 *
 * <p>Unification treats each slot for itself. So it may see a collision where two slots of one attribute would exclude it, but
 * it never misses one.
 */
public final class KeyVerifier {

    private static final String SEQUENCE = "SEQUENCE";

    private final Model model;
    private final KeyProblems problems;

    private KeyVerifier(Model model, KeyProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Adds a problem for everything that is wrong between the entities of a model, or too large in one. */
    public static void verify(Model model, MappingProblems problems) {
        KeyVerifier verifier = new KeyVerifier(model, new KeyProblems(problems));
        verifier.byTable().values().forEach(verifier::verifyTable);
        model.entities().forEach(verifier::verifySizes);
    }

    /** The entities of each physical table; that of the unit has the empty name. */
    private Map<String, List<EntityModel>> byTable() {
        Map<String, List<EntityModel>> tables = new LinkedHashMap<>();
        for (EntityModel entity : model.entities()) {
            String table = entity.keys().physicalTable();
            tables.computeIfAbsent(table == null ? "" : table, name -> new ArrayList<>())
                    .add(entity);
        }
        return tables;
    }

    private void verifyTable(List<EntityModel> entities) {
        List<EntityModel> roots =
                entities.stream().filter(entity -> entity.superEntity() == null).toList();
        for (int i = 0; i < roots.size(); i++) {
            for (EntityModel other : roots.subList(i + 1, roots.size())) {
                verifyDistinct(roots.get(i), other);
            }
        }
        List<Reserved> reserved = reserved(entities);
        for (EntityModel root : roots) {
            for (Reserved items : reserved) {
                if (items.coincidesWith(root)) {
                    problems.reservedKey(root.name(), keyText(root), items.what());
                }
            }
        }
        verifyIndexes(entities);
        new NativeIndexVerifier(entities, problems).verify(links(entities));
    }

    /** Two entities of one name are a problem of their own, and would be told again here: their default keys are equal. */
    private void verifyDistinct(EntityModel one, EntityModel other) {
        if (one.name().equals(other.name())) {
            return;
        }
        boolean partitions =
                one.keys().table().partition().canCoincide(other.keys().table().partition());
        if (partitions
                && one.keys().table().sort().canCoincide(other.keys().table().sort())) {
            problems.sameKey(one.name(), keyText(one), other.name(), keyText(other));
        }
    }

    /**
     * Items that are no entities.
     *
     * @param what for messages
     */
    private record Reserved(String what, KeyFormula partition, KeyFormula sort) {

        boolean coincidesWith(EntityModel root) {
            return partition.canCoincide(root.keys().table().partition())
                    && sort.canCoincide(root.keys().table().sort());
        }
    }

    private static List<Reserved> reserved(List<EntityModel> entities) {
        List<Reserved> reserved = new ArrayList<>();
        reserved.add(new Reserved("a counter of generated ids", formula(SEQUENCE + "#{name}"), formula(SEQUENCE)));
        for (LinkModel link : links(entities)) {
            reserved.add(new Reserved(
                    "the links of " + link.name(),
                    link.owner().partition(),
                    link.target().sort()));
        }
        KeyFormula uniqueSort = formula(UniqueModel.SORT_KEY);
        for (EntityModel entity : entities) {
            for (UniqueModel unique : entity.rules().uniques()) {
                if (unique.partition() instanceof TemplateText text && !inherits(entity, unique)) {
                    reserved.add(new Reserved("the unique values of " + unique.name(), text.formula(), uniqueSort));
                }
            }
        }
        return reserved;
    }

    /** The links of the collections that the entities own. */
    private static List<LinkModel> links(List<EntityModel> entities) {
        List<LinkModel> links = new ArrayList<>();
        for (EntityModel entity : entities) {
            for (AssociationPath path : entity.associations()) {
                if (path.attribute() instanceof EntityCollection collection
                        && collection.storage() instanceof CollectionStorage.Links owned
                        && !owned.inverse()) {
                    links.add(owned.side().link());
                }
            }
        }
        return links;
    }

    private static boolean inherits(EntityModel entity, UniqueModel unique) {
        EntityModel above = entity.superEntity();
        return above != null
                && above.rules().uniques().stream()
                        .anyMatch(other -> other.name().equals(unique.name()));
    }

    private void verifyIndexes(List<EntityModel> entities) {
        Map<String, EntityModel> global = new HashMap<>();
        Map<String, EntityModel> local = new HashMap<>();
        List<Owned> owned = entities.stream().flatMap(KeyVerifier::owned).toList();
        for (Owned each : owned) {
            String index = each.index().index();
            (each.index().partition() == null ? local : global).putIfAbsent(index, each.entity());
        }
        local.forEach((index, entity) -> {
            EntityModel other = global.get(index);
            if (other != null) {
                problems.localAndGlobal(index, entity.name(), other.name());
            }
        });
        for (Owned extent : owned) {
            if (extent.index().extent()) {
                owned.forEach(other -> verifyExtent(extent, other));
            }
        }
    }

    /** An index map, and the entity that declares it. */
    private record Owned(EntityModel entity, IndexModel index) {}

    /** The index maps that are new with the entity. */
    private static Stream<Owned> owned(EntityModel entity) {
        EntityModel above = entity.superEntity();
        List<IndexModel> inherited = above == null ? List.of() : above.keys().indexes();
        return entity.keys().indexes().stream()
                .filter(index -> !inherited.contains(index))
                .map(index -> new Owned(entity, index));
    }

    private void verifyExtent(Owned extent, Owned other) {
        KeyFormula partition = template(other.index().partition());
        if (partition != null
                && other.index().index().equals(extent.index().index())
                && partition.canCoincide(formula(ExtentReader.PREFIX + shape(extent.index())))) {
            problems.extentKey(other.entity().name(), other.index().index(), partition.toString());
        }
    }

    private static String shape(IndexModel extent) {
        boolean ofTenant = extent.partition() instanceof ShardText text && text.tenant() != null;
        return ofTenant ? "#{name}#{tenant}#{shard}" : "#{name}#{shard}";
    }

    private void verifySizes(EntityModel entity) {
        if (entity.superEntity() == null) {
            verifySize(entity.name() + ", the table", entity.keys().table().partition(), KeyLimits.PARTITION_BYTES);
            verifySize(entity.name() + ", the table", entity.keys().table().sort(), KeyLimits.SORT_BYTES);
        }
        owned(entity).forEach(owned -> {
            String place = entity.name() + ", index " + owned.index().index();
            verifySize(place, template(owned.index().partition()), KeyLimits.PARTITION_BYTES);
            verifySize(place, template(owned.index().sort()), KeyLimits.SORT_BYTES);
        });
    }

    /** A key with a part of unlimited length is measured when it is written. */
    private void verifySize(String place, @Nullable KeyFormula formula, int limit) {
        if (formula != null) {
            int bytes = formula.maximumBytes();
            boolean bounded = bytes != Integer.MAX_VALUE;
            if (bounded && bytes > limit) {
                problems.keyTooLong(place, formula.toString(), bytes, limit);
            }
        }
    }

    private static @Nullable KeyFormula template(@Nullable ComputedText text) {
        return text instanceof TemplateText template ? template.formula() : null;
    }

    private static String keyText(EntityModel entity) {
        return entity.keys().table().partition() + "·" + entity.keys().table().sort();
    }

    /** A formula whose slots take any text. */
    private static KeyFormula formula(String text) {
        KeyTemplate template = KeyTemplate.parse(text);
        KeyEncoding any = KeyEncodings.of(String.class, KeyFormat.standard());
        return template.bind(template.slots().stream().map(slot -> any).toList());
    }
}
