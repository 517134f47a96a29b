package io.monodyne.mapping.association;

import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.ChildAccess;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the entities of one owner are asked for: in the table where the owner's id alone decides their partition, else in the first index
 * where it does, else in the extent, looking at the key of each. Lives while one association is bound.
 */
final class AccessPaths {

    private final EntityModel owner;
    private final EntityModel child;
    private final List<ModelPath> key;
    private @Nullable IndexModel sparse;

    /** @param key where the child stores the components of the owner's id */
    AccessPaths(EntityModel owner, EntityModel child, List<ModelPath> key) {
        this.owner = owner;
        this.child = child;
        this.key = key;
    }

    /** Null where there is no way but a scan. */
    @Nullable
    ChildAccess find() {
        ChildAccess table = table();
        if (table != null) {
            return table;
        }
        ChildAccess index = index(true);
        if (index == null) {
            index = index(false);
        }
        if (index != null) {
            return index;
        }
        IndexModel extent = child.keys().extent();
        return extent == null
                ? null
                : new ChildAccess(extent.index(), null, List.of(), null, List.of(), false, false, extent);
    }

    /** The index that was found, where an item may lack its keys although it has that of the owner; else null. */
    @Nullable
    IndexModel sparse() {
        return sparse;
    }

    /** @param whole whether every item that has the owner's key has keys in the index */
    private @Nullable ChildAccess index(boolean whole) {
        for (IndexModel index : child.keys().indexes()) {
            ChildAccess access = index.extent() || whole(index) != whole ? null : index(index);
            if (access != null) {
                sparse = whole ? null : index;
                return access;
            }
        }
        return null;
    }

    private boolean whole(IndexModel index) {
        return index.sources().stream().allMatch(this::always);
    }

    /** Whether every item of an owner has a value there: one without it has no keys in the index, and would be missed. */
    private boolean always(ModelPath source) {
        AttributeModel leaf = source.leaf();
        boolean present = leaf.is(AttributeFlag.REQUIRED)
                || leaf.is(AttributeFlag.VERSION)
                || leaf.facts().javaType().isPrimitive();
        return component(source) >= 0
                || child.id().components().stream().anyMatch(id -> id.name().equals(source.name()))
                || source.steps().size() == 1 && present;
    }

    private @Nullable ChildAccess table() {
        TableKeyModel table = child.keys().table();
        List<ModelPath> partition = ofId(table.partitionSlots());
        List<Integer> slots = slots(partition);
        if (slots.size() < partition.size() || partition.isEmpty()) {
            return null;
        }
        return access(null, table.partition(), slots, table.sort(), ofId(table.sortSlots()));
    }

    private List<ModelPath> ofId(List<Integer> components) {
        return components.stream()
                .map(component -> child.id().components().get(component))
                .toList();
    }

    private @Nullable ChildAccess index(IndexModel index) {
        if (!(index.partition() instanceof TemplateText partition) || !(index.sort() instanceof TemplateText sort)) {
            return null;
        }
        List<Integer> slots = slots(partition.sources());
        if (slots.size() < partition.sources().size() || slots.isEmpty()) {
            return null;
        }
        return access(index.index(), partition.formula(), slots, sort.formula(), sort.sources());
    }

    private ChildAccess access(
            @Nullable String index,
            KeyFormula partition,
            List<Integer> slots,
            KeyFormula sort,
            List<ModelPath> sortSources) {
        boolean ranged = sort.separator() == KeyText.SEPARATOR;
        List<Integer> sortSlots = ranged ? slots(sortSources) : List.of();
        Set<Integer> decided = new HashSet<>(slots);
        decided.addAll(sortSlots);
        decided.remove(key.size()); // the tenant, which is not of the owner
        boolean exact = decided.size() == key.size();
        boolean withOwner = index == null && inPartitionOfOwner(partition, slots);
        return new ChildAccess(index, partition, slots, ranged ? sort : null, sortSlots, exact, withOwner, null);
    }

    /** For each source the component of the owner's id that is stored there, up to the first that holds something else. */
    private List<Integer> slots(List<ModelPath> sources) {
        List<Integer> slots = new ArrayList<>();
        for (ModelPath source : sources) {
            int component = component(source);
            if (component < 0) {
                return slots;
            }
            slots.add(component);
        }
        return slots;
    }

    /** The component of the owner's id that is stored there; the number of them for the tenant, where the owner has none; or -1. */
    private int component(ModelPath source) {
        ModelPath tenant = child.keys().tenant();
        if (tenant != null && tenant.name().equals(source.name())) {
            return owner.keys().tenant() == null ? key.size() : 0; // where both have one it is the same
        }
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i).name().equals(source.name())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the text of the partition is the same as that of the owner, for every owner. */
    private boolean inPartitionOfOwner(KeyFormula partition, List<Integer> slots) {
        TableKeyModel table = owner.keys().table();
        return Objects.equals(owner.keys().physicalTable(), child.keys().physicalTable())
                && slots.equals(table.partitionSlots())
                && partition.sameLiterals(table.partition())
                && !slots.contains(key.size())
                && slots.stream().allMatch(this::writtenAlike);
    }

    private boolean writtenAlike(int component) {
        BasicAttribute own = (BasicAttribute) key.get(component).leaf();
        BasicAttribute owners =
                (BasicAttribute) owner.id().components().get(component).leaf();
        return own.codec().keyType() == owners.codec().keyType()
                && own.keyFormat().equals(owners.keyFormat());
    }
}
