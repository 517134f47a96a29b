package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An index map that does not exist yet. Immutable.
 *
 * @param partition the attributes of its partition key, the tenant aside
 * @param sort the attributes of its sort key, the id aside
 */
record IndexDraft(EntityModel entity, List<ModelPath> partition, List<ModelPath> sort) {

    IndexDraft {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** Serves a need, and others with the same attributes as far as their sort keys go together. */
    static IndexDraft of(EntityModel entity, List<ModelPath> partition, List<IndexNeed> needs) {
        List<ModelPath> sort = new ArrayList<>();
        Set<String> fixed = new HashSet<>(KeySource.names(partition));
        boolean open = true;
        for (IndexNeed need : needs) {
            List<ModelPath> wanted = new ArrayList<>();
            need.equal().stream()
                    .filter(source -> !fixed.contains(KeySource.name(source)))
                    .forEach(wanted::add);
            Set<String> equal = new HashSet<>(KeySource.names(wanted));
            boolean follows = open && equal.containsAll(KeySource.names(sort));
            if (follows) {
                Set<String> there = new HashSet<>(KeySource.names(sort));
                wanted.removeIf(source -> there.contains(KeySource.name(source)));
                wanted.addAll(need.then());
                append(sort, wanted, needs);
                open = need.then().isEmpty();
            }
        }
        return new IndexDraft(entity, partition, sort);
    }

    /** Nothing that may be null in what one of the needs asks for: the index would miss it. */
    private static void append(List<ModelPath> sort, List<ModelPath> wanted, List<IndexNeed> needs) {
        for (ModelPath source : wanted) {
            if (!needs.stream().allMatch(need -> need.mayBeSorted(source))) {
                return;
            }
            sort.add(source);
        }
    }

    /** Whether it makes a need keyed. */
    boolean serves(IndexNeed need) {
        boolean equal = need.entity() == entity && need.equalNames().containsAll(KeySource.names(partition));
        boolean ranged = !sort.isEmpty()
                && need.ranged()
                && KeyFacts.same(sort.get(0), need.then().get(0));
        return equal && (!partition.isEmpty() || ranged) && sort.stream().allMatch(need::mayBeSorted);
    }

    /** As an annotation. */
    String annotation(String index) {
        return "@IndexMap(index = \"" + index + "\", partitionKey = \"" + partitionKey() + "\", sortKey = \""
                + sortKey() + "\")";
    }

    private String partitionKey() {
        String by = partition.stream().map(IndexDraft::capitals).collect(Collectors.joining("_"));
        List<ModelPath> slots = new ArrayList<>();
        ModelPath tenant = entity.keys().tenant();
        if (tenant != null) {
            slots.add(tenant);
        }
        partition.stream()
                .filter(source -> tenant == null || !KeyFacts.same(source, tenant))
                .forEach(slots::add);
        String name = entity.name().toUpperCase(Locale.ROOT) + (by.isEmpty() ? "_ALL" : "_BY_" + by);
        return name + slots.stream().map(slot -> "#" + slot(slot)).collect(Collectors.joining());
    }

    private static String capitals(ModelPath source) {
        return source.name().replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private String sortKey() {
        List<ModelPath> slots = new ArrayList<>(sort);
        Set<String> there = new HashSet<>(KeySource.names(sort));
        there.addAll(KeySource.names(partition));
        ModelPath tenant = entity.keys().tenant();
        entity.id().components().stream()
                .filter(source -> !there.contains(KeySource.name(source)))
                .filter(source -> tenant == null || !KeyFacts.same(source, tenant))
                .forEach(slots::add);
        return slots.isEmpty()
                ? entity.name().toUpperCase(Locale.ROOT)
                : slots.stream().map(IndexDraft::slot).collect(Collectors.joining("#"));
    }

    static String slot(ModelPath source) {
        return "{" + source.name() + "}";
    }
}
