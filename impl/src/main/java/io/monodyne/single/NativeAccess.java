package io.monodyne.single;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.NativeKey;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.NativeIndexModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The way by an index whose keys are the attributes themselves. A filter may not name one of them, so the key has to take all that the query
 * says of them, or the index does not serve. Lives for one query.
 */
final class NativeAccess {

    private final NativeIndexModel index;
    private final Conjuncts conjuncts;
    private final Set<Conjunct> taken = new HashSet<>();

    NativeAccess(NativeIndexModel index, Conjuncts conjuncts) {
        this.index = index;
        this.conjuncts = conjuncts;
    }

    /** The key; null where the index does not serve. */
    @Nullable
    NativeKey key() {
        List<NativeKey.NamedValue> partition = equalities(index.partition());
        if (partition.size() < index.partition().size()) {
            return null;
        }
        List<NativeKey.NamedValue> sort = equalities(index.sort());
        NativeKey.Range range = null;
        if (sort.size() < index.sort().size()) {
            range = range(index.sort().get(sort.size()));
        }
        return conjuncts.leaves(attributes(), taken) ? null : new NativeKey(partition, sort, range);
    }

    Set<Conjunct> taken() {
        return taken;
    }

    private List<AttributePath> attributes() {
        List<AttributePath> paths = new ArrayList<>();
        index.partition().forEach(attribute -> paths.add(path(attribute)));
        index.sort().forEach(attribute -> paths.add(path(attribute)));
        return paths;
    }

    private static AttributePath path(AttributeModel attribute) {
        return AttributePath.of(attribute.storedName());
    }

    /** The first ones that the query says the value of. */
    private List<NativeKey.NamedValue> equalities(List<AttributeModel> attributes) {
        List<NativeKey.NamedValue> equal = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            Conjunct part = conjuncts.about(path(attribute)).stream()
                    .filter(each -> each.range() != null && each.range().equality())
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                break;
            }
            taken.add(part);
            Conjunct.Bound value =
                    Objects.requireNonNull(Objects.requireNonNull(part.range()).low());
            equal.add(new NativeKey.NamedValue(attribute.storedName(), value.value()));
        }
        return equal;
    }

    /** What the only condition on an attribute says of it; null for nothing. */
    private NativeKey.@Nullable Range range(AttributeModel attribute) {
        List<Conjunct> about = conjuncts.about(path(attribute));
        Conjunct.Range said = about.size() == 1 ? about.get(0).range() : null;
        if (said == null) {
            return null;
        }
        NativeKey.Range range = range(attribute.storedName(), said);
        if (range != null) {
            taken.addAll(about);
        }
        return range;
    }

    private static NativeKey.@Nullable Range range(String name, Conjunct.Range said) {
        if (said.prefix() != null) {
            return NativeKey.Range.begins(name, AttributeValue.fromS(said.prefix()));
        }
        Conjunct.Bound low = said.low();
        Conjunct.Bound high = said.high();
        if (low != null && high != null) {
            return NativeKey.Range.between(name, low.value(), high.value());
        }
        if (low != null) {
            Comparison above = low.inclusive() ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER;
            return NativeKey.Range.of(name, above, low.value());
        }
        if (high == null) {
            return null;
        }
        return NativeKey.Range.of(name, high.inclusive() ? Comparison.LESS_OR_EQUAL : Comparison.LESS, high.value());
    }
}
