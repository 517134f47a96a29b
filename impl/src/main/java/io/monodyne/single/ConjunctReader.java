package io.monodyne.single;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.ValuePath;
import io.monodyne.readable.ConditionReader;
import io.monodyne.readable.PathReader;
import io.monodyne.readable.StoredPath;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Takes a condition apart at its ANDs, and finds out what a key can take of each part. Stateless but for its entity. */
record ConjunctReader<E>(EntityModel entity) implements Condition.Visitor<E, Stream<Conjunct>> {

    static <E> Stream<Conjunct> read(EntityModel entity, Condition<E> condition) {
        return condition.accept(new ConjunctReader<E>(entity));
    }

    private io.monodyne.dynamo.Condition filter(Condition<E> condition) {
        return ConditionReader.read(entity, condition).condition();
    }

    private Stream<Conjunct> opaque(Condition<E> condition) {
        return Stream.of(Conjunct.opaque(filter(condition)));
    }

    private Stream<Conjunct> about(Condition<E> condition, ValuePath<E, ?> path, Conjunct.@Nullable Range range) {
        StoredPath read = PathReader.read(entity, path);
        if (read.is(AttributeFlag.KEY_ONLY)) {
            return Stream.of(new Conjunct(() -> filter(condition), read.stored(), true, range));
        }
        io.monodyne.dynamo.Condition filter = filter(condition);
        return Stream.of(new Conjunct(() -> filter, read.stored(), true, range));
    }

    private Conjunct.@Nullable Bound bound(ValuePath<E, ?> path, Object value, boolean inclusive) {
        AttributeValue stored = PathReader.read(entity, path).encode(value);
        return stored == null ? null : new Conjunct.Bound(stored, inclusive);
    }

    @Override
    public Stream<Conjunct> compare(Condition.Compare<E> condition) {
        ValuePath<E, ?> path = condition.path();
        Object value = condition.value();
        Conjunct.Bound including = bound(path, value, true);
        if (including == null) {
            return opaque(condition);
        }
        Conjunct.Bound excluding = new Conjunct.Bound(including.value(), false);
        return switch (condition.comparison()) {
            case EQUAL -> about(condition, path, new Conjunct.Range(including, including, null));
            case LESS -> about(condition, path, new Conjunct.Range(null, excluding, null));
            case LESS_OR_EQUAL -> about(condition, path, new Conjunct.Range(null, including, null));
            case GREATER -> about(condition, path, new Conjunct.Range(excluding, null, null));
            case GREATER_OR_EQUAL -> about(condition, path, new Conjunct.Range(including, null, null));
            case NOT_EQUAL -> opaque(condition);
        };
    }

    @Override
    public Stream<Conjunct> between(Condition.Between<E> condition) {
        ValuePath<E, ?> path = condition.path();
        Conjunct.Bound low = bound(path, condition.low(), true);
        Conjunct.Bound high = bound(path, condition.high(), true);
        return about(condition, path, new Conjunct.Range(low, high, null));
    }

    @Override
    public Stream<Conjunct> in(Condition.In<E> condition) {
        ValuePath<E, ?> path = condition.path();
        Conjunct.Bound only =
                condition.values().size() == 1 ? bound(path, condition.values().get(0), true) : null;
        return about(condition, path, only == null ? null : new Conjunct.Range(only, only, null));
    }

    @Override
    public Stream<Conjunct> begins(Condition.Begins<E> condition) {
        boolean all = condition.prefix().isEmpty();
        return about(condition, condition.path(), all ? null : new Conjunct.Range(null, null, condition.prefix()));
    }

    @Override
    public Stream<Conjunct> present(Condition.Present<E> condition) {
        return condition.present() ? about(condition, condition.path(), null) : opaque(condition);
    }

    @Override
    public Stream<Conjunct> all(Condition.All<E> condition) {
        return condition.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<Conjunct> comparePaths(Condition.ComparePaths<E> condition) {
        return opaque(condition);
    }

    @Override
    public Stream<Conjunct> size(Condition.Size<E> condition) {
        return about(condition, condition.path(), null);
    }

    @Override
    public Stream<Conjunct> contains(Condition.Contains<E> condition) {
        return about(condition, condition.path(), null);
    }

    @Override
    public Stream<Conjunct> any(Condition.Any<E> condition) {
        return opaque(condition);
    }

    @Override
    public Stream<Conjunct> not(Condition.Not<E> condition) {
        return opaque(condition);
    }
}
