package io.monodyne.query.plan;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.plan.FilterConditions.Narrowing;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Conditions of single attributes, for {@link FilterConditions}. Null stands for what no condition can be made of. Lives while requests are
 * made.
 *
 * <p>Terms compare what is stored of values, and so does a filter: order only where the stored form has it ({@link KeyOrder}), numbers of any kind
 * as decimals. An attribute that is stored in a key alone, or is a key of what is
 * queried, can't be asked for.
 */
final class AttributeConditions {

    private static final int MOST_CANDIDATES = 100;

    private final EntityModel entity;
    private final int slot;
    private final TermValues values;
    private final List<String> keyed;
    private int used;

    AttributeConditions(EntityModel entity, int slot, TermValues values, List<AttributeModel> keyed) {
        this.entity = entity;
        this.slot = slot;
        this.values = values;
        this.keyed = keyed.stream().map(AttributeModel::storedName).toList();
    }

    /** How many values the conditions have. */
    int used() {
        return used;
    }

    /** What a filter can name; null for anything else. */
    private @Nullable ModelPath path(Term term) {
        KeySource source = source(term);
        ModelPath path = source == null ? null : source.single();
        return path != null && mayName(path) ? path : null;
    }

    private @Nullable KeySource source(Term term) {
        return KeySource.of(term, slot);
    }

    private boolean known(Term term) {
        return !TermSlots.of(term).contains(slot);
    }

    private boolean mayName(ModelPath path) {
        return path.steps().stream().allMatch(AttributeModel::stored)
                && !keyed.contains(path.root().storedName());
    }

    private static AttributePath stored(ModelPath path) {
        return AttributePath.of(path.storedSteps());
    }

    @Nullable
    Narrowing compare(Relation relation, Term left, Term right) {
        if (left instanceof SlotTerm.Type type) {
            return type(relation, type, right);
        }
        ModelPath path = path(left);
        if (path != null) {
            ModelPath other = path(right);
            return other == null ? value(relation, path, right) : paths(relation, path, other);
        }
        ModelPath mirrored = path(right);
        if (mirrored != null) {
            return value(KeyFacts.mirrored(relation), mirrored, left);
        }
        Narrowing identity = identity(relation, left, right);
        return identity != null ? identity : identity(relation, right, left);
    }

    private @Nullable Narrowing value(Relation relation, ModelPath path, Term term) {
        if (!known(term)) {
            return null;
        }
        Object value = values.valueOf(term);
        return value == null ? null : compare(relation, path, value);
    }

    private @Nullable Narrowing compare(Relation relation, ModelPath path, Object value) {
        boolean order = relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
        if (order && !KeyOrder.ordered(path.leaf())) {
            return null;
        }
        FittedValue fitted = FittedValue.of(path.leaf(), value);
        AttributeValue stored = fitted.stored(path.leaf(), value);
        if (stored == null || fitted.fit() != FittedValue.Fit.NEAR) {
            return stored == null ? null : compared(relation, path, stored, fitted.same());
        }
        return relation == Relation.NOT_EQUAL ? null : compared(including(relation), path, stored, false);
    }

    /** What is stored of a value may count as equal to it. */
    private static Relation including(Relation relation) {
        if (relation == Relation.LESS) {
            return Relation.LESS_OR_EQUAL;
        }
        return relation == Relation.GREATER ? Relation.GREATER_OR_EQUAL : relation;
    }

    private Narrowing compared(Relation relation, ModelPath path, AttributeValue stored, boolean exact) {
        used++;
        Condition condition = Condition.compare(stored(path), comparison(relation), stored);
        return new Narrowing(
                relation == Relation.NOT_EQUAL
                        ? Condition.and(List.of(Condition.exists(stored(path)), condition))
                        : condition,
                exact);
    }

    private static Comparison comparison(Relation relation) {
        return Comparison.valueOf(relation.name());
    }

    private static @Nullable Narrowing paths(Relation relation, ModelPath left, ModelPath right) {
        boolean alike = KeyOrder.alike(left.leaf(), right.leaf());
        if (!alike || left.storedSteps().equals(right.storedSteps())) { // DynamoDB compares nothing with itself
            return null;
        }
        Condition compared = new Condition.ComparePaths(stored(left), comparison(relation), stored(right));
        return Narrowing.inexact(
                relation == Relation.NOT_EQUAL
                        ? Condition.and(
                                List.of(Condition.exists(stored(left)), Condition.exists(stored(right)), compared))
                        : compared);
    }

    /** A reference, or the entity itself, against an entity: component by component. */
    private @Nullable Narrowing identity(Relation relation, Term read, Term other) {
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        KeySource source = equality ? source(read) : null;
        return source != null
                        && source.kind() == Given.Kind.ENTITY
                        && source.sources().stream().allMatch(this::mayName)
                        && known(other)
                        && values.valueOf(other) instanceof EntityRow row
                ? identity(relation, source, row)
                : null;
    }

    private @Nullable Narrowing identity(Relation relation, KeySource source, EntityRow row) {
        EntityModel target = source.target();
        if (target == null || row.key().root() != target.root()) {
            return null;
        }
        List<Condition> components = new ArrayList<>();
        Object[] keyValues = row.key().components();
        for (int i = 0; i < keyValues.length; i++) {
            ModelPath path = source.sources().get(i);
            AttributeValue stored = path.leaf().codec().encode(path.valueOf(keyValues[i]));
            if (stored == null) {
                return null;
            }
            components.add(compared(relation, path, stored, true).condition());
        }
        return new Narrowing(
                relation == Relation.EQUAL ? Condition.and(components) : Condition.or(components),
                relation == Relation.EQUAL);
    }

    private @Nullable Narrowing type(Relation relation, SlotTerm.Type type, Term other) {
        if (relation != Relation.EQUAL || !known(other) || !(values.valueOf(other) instanceof Class<?> asked)) {
            return null;
        }
        return marks(type, List.of(asked));
    }

    private @Nullable Narrowing marks(SlotTerm.Type type, Collection<?> asked) {
        List<AttributeValue> marks = entity.concreteTypes().stream()
                .filter(concrete -> asked.contains(concrete.type()))
                .map(concrete -> Objects.requireNonNull(concrete.typeMark().value()))
                .limit(MOST_CANDIDATES)
                .toList();
        boolean all = type.slot() == slot && !marks.isEmpty() && marks.size() < MOST_CANDIDATES;
        AttributePath mark = AttributePath.of(entity.typeMark().attribute());
        return all ? Narrowing.inexact(new Condition.In(mark, marks)) : null;
    }

    @Nullable
    Narrowing in(boolean truth, Truth.In in) {
        List<@Nullable Object> candidates = candidates(in);
        if (candidates == null || candidates.size() > MOST_CANDIDATES) {
            return null;
        }
        if (in.value() instanceof SlotTerm.Type type) {
            return truth ? marks(type, candidates) : null;
        }
        ModelPath path = path(in.value());
        if (path == null || !truth && candidates.contains(null)) {
            return null; // NOT IN is never true with a null among the candidates
        }
        return in(truth, path, candidates.stream().filter(Objects::nonNull).toList());
    }

    private @Nullable Narrowing in(boolean truth, ModelPath path, List<?> candidates) {
        List<Condition> each = new ArrayList<>();
        boolean exact = true;
        for (Object candidate : candidates) {
            Narrowing one = compare(truth ? Relation.EQUAL : Relation.NOT_EQUAL, path, candidate);
            if (one == null) {
                return null;
            }
            exact &= one.exact();
            each.add(one.condition());
        }
        return each.isEmpty() ? null : new Narrowing(truth ? anyOf(path, each) : Condition.and(each), exact);
    }

    /** Equalities as one IN. */
    private static Condition anyOf(ModelPath path, List<Condition> equalities) {
        List<AttributeValue> stored = equalities.stream()
                .map(Condition.Compare.class::cast)
                .map(Condition.Compare::value)
                .toList();
        return stored.size() == 1 ? equalities.get(0) : new Condition.In(stored(path), stored);
    }

    private @Nullable List<@Nullable Object> candidates(Truth.In in) {
        List<@Nullable Object> candidates = new ArrayList<>();
        for (Term candidate : in.candidates()) {
            if (!known(candidate)) {
                return null;
            }
            Object value = values.valueOf(candidate);
            if (in.collection() && value instanceof Collection<?> several) {
                candidates.addAll(several);
            } else {
                candidates.add(value);
            }
        }
        return candidates;
    }

    @Nullable
    Narrowing like(boolean truth, Truth.Like like) {
        ModelPath path = path(like.value());
        if (path == null || !KeyOrder.text(path.leaf())) {
            return null;
        }
        LikePattern pattern = known(like.pattern()) ? LikePattern.of(like.pattern(), like.escape(), values) : null;
        return pattern == null ? null : like(truth, path, pattern);
    }

    private @Nullable Narrowing like(boolean truth, ModelPath path, LikePattern pattern) {
        if (pattern.single()) {
            return compare(truth ? Relation.EQUAL : Relation.NOT_EQUAL, path, pattern.prefix());
        }
        boolean begins = !pattern.prefix().isEmpty();
        String part = begins ? pattern.prefix() : pattern.longest();
        boolean exact = begins ? pattern.prefixOnly() : pattern.containsOnly();
        if (part.isEmpty() || !exact && !truth) {
            return null;
        }
        used++;
        AttributeValue text = AttributeValue.fromS(part);
        Condition condition =
                begins ? new Condition.Begins(stored(path), text) : new Condition.Contains(stored(path), text);
        return new Narrowing(
                truth ? condition : Condition.and(List.of(Condition.exists(stored(path)), Condition.not(condition))),
                exact);
    }

    @Nullable
    Narrowing isNull(boolean truth, Term value) {
        KeySource source = source(value);
        if (source == null || !source.sources().stream().allMatch(path -> mayName(path) && present(path.leaf()))) {
            return null;
        }
        List<Condition> each = source.sources().stream()
                .map(path -> truth ? Condition.absent(stored(path)) : Condition.exists(stored(path)))
                .toList();
        return new Narrowing(truth ? Condition.or(each) : Condition.and(each), true);
    }

    /** Whether it is null exactly where nothing is stored. */
    private static boolean present(AttributeModel leaf) {
        return (leaf instanceof BasicAttribute || leaf instanceof JoinedAttribute) && KeyOrder.plain(leaf);
    }
}
