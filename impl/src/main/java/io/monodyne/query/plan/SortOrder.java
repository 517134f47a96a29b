package io.monodyne.query.plan;

import io.monodyne.key.KeyText;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TemplateText;
import io.monodyne.query.term.BoundBody;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order that rows are asked for in, and whether a path reads in it: where its sort key, after what is the same in all its items, goes by the
 * same attributes in one direction. Immutable.
 *
 * @param slot whose items are read
 */
record SortOrder(int slot, List<BoundBody.Order> terms) {

    SortOrder {
        terms = List.copyOf(terms);
    }

    static SortOrder none(int slot) {
        return new SortOrder(slot, List.of());
    }

    /** Whether it reads in the order: descending, or not; empty where it does not, or none is asked for. */
    Optional<Boolean> servedBy(AccessPath path) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        if (path instanceof AccessPath.Query query) {
            TemplateText sort = query.keys().sort();
            boolean one = query.keys().shards() == null || query.keys().shards().shards() == 1;
            return one && sort != null && sort.formula().separator() == KeyText.SEPARATOR
                    ? served(query.given(), sort.sources())
                    : Optional.empty();
        }
        return path instanceof AccessPath.NativeQuery query
                ? served(
                        query.given(),
                        query.index().sort().stream()
                                .map(each -> new ModelPath(List.of(each)))
                                .toList())
                : Optional.empty();
    }

    private Optional<Boolean> served(List<Given> given, List<ModelPath> sorted) {
        if (given.stream()
                .anyMatch(each -> each.collection() || each.candidates().size() > 1)) {
            return Optional.empty();
        }
        Set<String> same = new HashSet<>();
        given.forEach(each -> same.addAll(KeySource.names(each.sources())));
        List<ModelPath> varying = sorted.stream()
                .filter(source -> !same.contains(KeySource.name(source)))
                .toList();
        List<BoundBody.Order> asked =
                terms.stream().filter(order -> !same.contains(name(order))).toList();
        boolean descending = !asked.isEmpty() && asked.get(0).descending();
        boolean fits = asked.size() <= varying.size();
        for (int i = 0; fits && i < asked.size(); i++) {
            fits = KeySource.name(varying.get(i)).equals(name(asked.get(i)))
                    && KeyOrder.ordered(varying.get(i).leaf())
                    && asked.get(i).descending() == descending;
        }
        return fits ? Optional.of(descending) : Optional.empty();
    }

    /** The name of what is ordered by; empty where that is no attribute. */
    private String name(BoundBody.Order order) {
        KeySource read = KeySource.of(order.value(), slot);
        ModelPath source = read == null ? null : read.single();
        return source == null ? "" : KeySource.name(source);
    }
}
