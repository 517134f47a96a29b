package io.monodyne.readable;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.ValuePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns conditions on readable attributes into conditions on items. Lives for one condition.
 *
 * <p>A value is compared as it is stored: mutated, converted and encoded. An order is asked only of what is stored in the order it has in
 * Java; enums by name are not.
 */
public final class ConditionReader<E> implements io.monodyne.operation.Condition.Visitor<E, Condition> {

    /** An element of a list and an entry of a map that are null keep their places. */
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private final EntityModel entity;
    private final Map<AttributePath, Optional<AttributeValue>> demanded = new HashMap<>();
    private int alternatives;

    private ConditionReader(EntityModel entity) {
        this.entity = entity;
    }

    /** @throws IllegalArgumentException where it can't be asked */
    public static <E> ReadCondition read(EntityModel entity, io.monodyne.operation.Condition<E> condition) {
        ConditionReader<E> reader = new ConditionReader<>(entity);
        return new ReadCondition(condition.accept(reader), reader.demanded);
    }

    private StoredPath path(ValuePath<E, ?> path) {
        StoredPath read = PathReader.read(entity, path);
        if (read.is(AttributeFlag.KEY_ONLY)) {
            throw ReadableProblems.inKeyAlone(entity.name(), read.name());
        }
        return read;
    }

    private void demand(StoredPath path, Optional<AttributeValue> value) {
        if (alternatives == 0) {
            demanded.put(path.stored(), value);
        }
    }

    @Override
    public Condition compare(io.monodyne.operation.Condition.Compare<E> condition) {
        StoredPath path = path(condition.path());
        AttributeValue value = path.encode(condition.value());
        Comparison comparison = condition.comparison();
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        if (!equality) {
            Ordered.require(path);
        }
        if (value == null && equality) {
            return present(path, comparison == Comparison.NOT_EQUAL);
        }
        if (value == null) {
            throw ReadableProblems.storedAsNothing(path.name());
        }
        if (comparison == Comparison.EQUAL) {
            demand(path, Optional.of(value));
        }
        return Condition.compare(path.stored(), stored(comparison), value);
    }

    static io.monodyne.dynamo.Comparison stored(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> io.monodyne.dynamo.Comparison.EQUAL;
            case NOT_EQUAL -> io.monodyne.dynamo.Comparison.NOT_EQUAL;
            case LESS -> io.monodyne.dynamo.Comparison.LESS;
            case LESS_OR_EQUAL -> io.monodyne.dynamo.Comparison.LESS_OR_EQUAL;
            case GREATER -> io.monodyne.dynamo.Comparison.GREATER;
            case GREATER_OR_EQUAL -> io.monodyne.dynamo.Comparison.GREATER_OR_EQUAL;
        };
    }

    @Override
    public Condition comparePaths(io.monodyne.operation.Condition.ComparePaths<E> condition) {
        StoredPath left = path(condition.path());
        StoredPath right = path(condition.other());
        if (left.stored().equals(right.stored())
                || left.codec().scalarType() != right.codec().scalarType()) {
            throw ReadableProblems.notComparable(left.name(), right.name());
        }
        if (condition.comparison() != Comparison.EQUAL && condition.comparison() != Comparison.NOT_EQUAL) {
            Ordered.require(left);
            Ordered.require(right);
        }
        return new Condition.ComparePaths(left.stored(), stored(condition.comparison()), right.stored());
    }

    @Override
    public Condition size(io.monodyne.operation.Condition.Size<E> condition) {
        StoredPath path = path(condition.path());
        if (Ordered.isNumberOrTruth(path)) {
            throw ReadableProblems.noSize(path.name());
        }
        return new Condition.CompareSize(
                path.stored(),
                stored(condition.comparison()),
                AttributeValue.fromN(Integer.toString(condition.size())));
    }

    @Override
    public Condition between(io.monodyne.operation.Condition.Between<E> condition) {
        StoredPath path = path(condition.path());
        Ordered.require(path);
        AttributeValue low = path.encodePresent(condition.low());
        AttributeValue high = path.encodePresent(condition.high());
        Ordered.requireInOrder(path, low, high);
        return new Condition.Between(path.stored(), low, high);
    }

    @Override
    public Condition in(io.monodyne.operation.Condition.In<E> condition) {
        StoredPath path = path(condition.path());
        List<AttributeValue> values =
                condition.values().stream().map(path::encodePresent).distinct().toList();
        if (values.size() == 1) {
            demand(path, Optional.of(values.get(0)));
        }
        return new Condition.In(path.stored(), values);
    }

    @Override
    public Condition present(io.monodyne.operation.Condition.Present<E> condition) {
        return present(path(condition.path()), condition.present());
    }

    private Condition present(StoredPath path, boolean present) {
        if (!present) {
            demand(path, Optional.empty());
        }
        if (path.end() != null) {
            return present ? Condition.exists(path.stored()) : Condition.absent(path.stored());
        }
        Condition nothing = Condition.or(List.of(
                Condition.absent(path.stored()),
                Condition.compare(path.stored(), io.monodyne.dynamo.Comparison.EQUAL, NULL)));
        return present ? Condition.not(nothing) : nothing;
    }

    @Override
    public Condition begins(io.monodyne.operation.Condition.Begins<E> condition) {
        StoredPath path = path(condition.path());
        if (!Ordered.isText(path)) {
            throw ReadableProblems.noText(path.name());
        }
        return new Condition.Begins(path.stored(), AttributeValue.fromS(condition.prefix()));
    }

    @Override
    public Condition contains(io.monodyne.operation.Condition.Contains<E> condition) {
        StoredPath path = path(condition.path());
        return new Condition.Contains(path.stored(), Part.of(path, condition.part()));
    }

    @Override
    public Condition all(io.monodyne.operation.Condition.All<E> condition) {
        return Condition.and(parts(condition.parts(), part -> part.accept(this)));
    }

    @Override
    public Condition any(io.monodyne.operation.Condition.Any<E> condition) {
        return Condition.or(parts(condition.parts(), part -> unsure(part)));
    }

    @Override
    public Condition not(io.monodyne.operation.Condition.Not<E> condition) {
        return Condition.not(unsure(condition.condition()));
    }

    /** What is asked inside of OR and NOT is not demanded. */
    private Condition unsure(io.monodyne.operation.Condition<E> part) {
        alternatives++;
        Condition read = part.accept(this);
        alternatives--;
        return read;
    }

    private static <E> List<Condition> parts(
            List<io.monodyne.operation.Condition<E>> parts,
            Function<io.monodyne.operation.Condition<E>, Condition> reader) {
        return parts.stream().map(reader).toList();
    }
}
