package io.monodyne.single;

import io.monodyne.codec.Codec;
import io.monodyne.context.Tenancy;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import io.monodyne.key.KeyBound;
import io.monodyne.key.KeyPosition;
import io.monodyne.key.KeyRange;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.operation.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conditions of a query, all of which have to be true, and what a key can take of them. Lives for one query. */
final class Conjuncts {

    private final List<Conjunct> parts;

    private Conjuncts(List<Conjunct> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException where one of the conditions can't be asked */
    static <E> Conjuncts of(
            EntityModel entity, List<io.monodyne.operation.Condition<? super E>> conditions, Tenancy tenancy) {
        List<Conjunct> parts = new ArrayList<>();
        ModelPath tenant = entity.keys().tenant();
        if (tenant != null) {
            tenancy.requireSet(entity);
            ValuePath<E, Object> path = ValuePath.path(tenant.name());
            Object own = Objects.requireNonNull(tenancy.value());
            ConjunctReader.read(entity, path.equalTo(own)).forEach(parts::add);
        }
        conditions.forEach(condition -> ConjunctReader.read(entity, condition).forEach(parts::add));
        return new Conjuncts(List.copyOf(parts));
    }

    /** The key value that an attribute has to be equal to; null where no condition says so. What says it is noted as taken. */
    @Nullable
    Object equality(ModelPath source, Set<Conjunct> taken) {
        AttributePath path = AttributePath.of(source.storedSteps());
        for (Conjunct part : parts) {
            Conjunct.Range range = part.range();
            if (part.isOf(path) && range != null && range.equality()) {
                KeyBound value = bound(source, range.low());
                if (value != null) {
                    taken.add(part);
                    return value.value();
                }
            }
        }
        return null;
    }

    private static @Nullable KeyBound bound(ModelPath source, Conjunct.@Nullable Bound bound) {
        Codec<Object> codec = source.leaf().codec();
        Object keyValue = bound == null ? null : codec.keyValue(codec.decode(bound.value()));
        return bound == null || keyValue == null ? null : new KeyBound(keyValue, bound.inclusive());
    }

    /** The range that the conditions say of the value at a place in a key; what it takes is noted. */
    KeyRange range(KeyPosition position, ModelPath source, Set<Conjunct> taken) {
        AttributePath path = AttributePath.of(source.storedSteps());
        List<Conjunct> about = !ordered(source)
                ? List.of()
                : parts.stream()
                        .filter(part -> part.isOf(path) && part.range() != null)
                        .toList();
        for (Conjunct part : about) {
            Conjunct.Range range = Objects.requireNonNull(part.range());
            if (range.prefix() != null) {
                taken.add(part);
                return position.startingWith(range.prefix());
            }
        }
        Ends ends = new Ends();
        for (Conjunct part : about) {
            Conjunct.Range range = Objects.requireNonNull(part.range());
            if (ends.take(bound(source, range.low()), bound(source, range.high()))) {
                taken.add(part);
            }
        }
        return position.within(ends.low, ends.high);
    }

    /** Bounds that are put together: of each kind the first, as a second one can be a filter. */
    private static final class Ends {

        private @Nullable KeyBound low;
        private @Nullable KeyBound high;

        boolean take(@Nullable KeyBound lower, @Nullable KeyBound upper) {
            if (lower != null && low != null || upper != null && high != null) {
                return false;
            }
            low = lower == null ? low : lower;
            high = upper == null ? high : upper;
            return true;
        }
    }

    /** Whether keys have the order in which DynamoDB compares the values. */
    private static boolean ordered(ModelPath source) {
        AttributeValue.Type type = source.leaf().codec().scalarType();
        boolean text = type == AttributeValue.Type.S
                && !source.leaf().facts().javaType().isEnum();
        return text || type == AttributeValue.Type.N;
    }

    /** Whether an attribute can't be null in what the query is to find, so that an index misses none of it. */
    boolean implies(ModelPath source) {
        boolean never = source.steps().stream()
                .allMatch(step -> step.is(AttributeFlag.ID)
                        || step.is(AttributeFlag.REQUIRED)
                        || step.facts().javaType().isPrimitive());
        AttributePath path = AttributePath.of(source.storedSteps());
        return never
                || source.root().is(AttributeFlag.ID)
                || parts.stream().anyMatch(part -> part.present() && part.isOf(path));
    }

    /** The conditions on one value. */
    List<Conjunct> about(AttributePath path) {
        return parts.stream().filter(part -> part.isOf(path)).toList();
    }

    /** Whether something is left that may be about one of the values: composite conditions are taken to be. */
    boolean leaves(List<AttributePath> paths, Set<Conjunct> taken) {
        return parts.stream()
                .filter(part -> !taken.contains(part))
                .anyMatch(part -> part.path() == null || paths.contains(part.path()));
    }

    /** What no key has taken. */
    List<Condition> filters(Set<Conjunct> taken) {
        return parts.stream()
                .filter(part -> !taken.contains(part))
                .map(part -> part.filter().get())
                .toList();
    }

    /** What they are about, without values. */
    @Override
    public String toString() {
        return parts.isEmpty()
                ? "nothing is asked"
                : String.join(
                        " and ",
                        parts.stream()
                                .map(part ->
                                        part.path() == null ? "(a composite condition)" : part.path() + " is as given")
                                .toList());
    }
}
