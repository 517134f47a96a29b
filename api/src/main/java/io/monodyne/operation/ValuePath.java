package io.monodyne.operation;

import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The way to a value of an entity: an attribute, and what is inside it. Names are those of Java; what is stored under them is found out by
 * whoever is given the path. Immutable.
 *
 * <pre>{@code
 * path(Account_.balance)                       an attribute of the static metamodel
 * path("address.city")                         by name, dots leading into embeddables
 * path("settings").member("theme.dark")        an entry of a map: its key, whatever is in it
 * path("lines").element(0).get("price")        an element of a list, and a member of that
 * }</pre>
 *
 * @param <E> the entity, or a class above it
 * @param <V> the type of the value; {@code Object} where it is named by text
 */
public final class ValuePath<E, V> {

    private final List<Step> steps;

    /** One step of a path. */
    public sealed interface Step {

        /** An attribute of an entity or embeddable, by its name in Java. */
        record Attribute(String name) implements Step {

            public Attribute {
                if (name.isBlank()) {
                    throw new IllegalArgumentException("a path with an attribute that has no name");
                }
            }

            @Override
            public String toString() {
                return name;
            }
        }

        /** An entry of a map, by its key in Java. */
        record Member(Object key) implements Step {

            public Member {
                Objects.requireNonNull(key, "the key of an entry of a map");
            }

            @Override
            public String toString() {
                return "[key]";
            }
        }

        /** An element of a list, by its index. */
        record Element(int index) implements Step {

            public Element {
                if (index < 0) {
                    throw new IllegalArgumentException("the elements of a list are counted from 0, not from " + index);
                }
            }

            @Override
            public String toString() {
                return "[" + index + "]";
            }
        }
    }

    private ValuePath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** An attribute of the static metamodel. */
    public static <E, V> ValuePath<E, V> path(SingularAttribute<E, V> attribute) {
        return new ValuePath<>(List.of(new Step.Attribute(attribute.getName())));
    }

    /** A collection of the static metamodel. */
    public static <E, C> ValuePath<E, C> path(PluralAttribute<E, C, ?> attribute) {
        return new ValuePath<>(List.of(new Step.Attribute(attribute.getName())));
    }

    /**
     * An attribute by its name; a dot leads into an embeddable, or to the id of a reference.
     *
     * @throws IllegalArgumentException where a name is blank
     */
    public static <E> ValuePath<E, Object> path(String name) {
        return new ValuePath<>(named(name));
    }

    private static List<Step> named(String name) {
        List<Step> steps = new ArrayList<>();
        for (String step : name.split("\\.", -1)) {
            steps.add(new Step.Attribute(step));
        }
        return steps;
    }

    /** An attribute of the embeddable at this path. */
    public <W> ValuePath<E, W> get(SingularAttribute<? super V, W> attribute) {
        return longer(List.of(new Step.Attribute(attribute.getName())));
    }

    /** An attribute of the embeddable at this path, by its name. */
    public ValuePath<E, Object> get(String name) {
        return longer(named(name));
    }

    /** The entry of the map at this path. */
    public ValuePath<E, Object> member(Object key) {
        return longer(List.of(new Step.Member(key)));
    }

    /** The element of the list at this path, counted from 0. */
    public ValuePath<E, Object> element(int index) {
        return longer(List.of(new Step.Element(index)));
    }

    private <W> ValuePath<E, W> longer(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return new ValuePath<>(all);
    }

    /** The steps, the attribute of the entity first. */
    public List<Step> steps() {
        return steps;
    }

    /** Whether it is that value; of a set or list or embeddable, the whole of it. */
    public Condition<E> equalTo(V value) {
        return is(Comparison.EQUAL, value);
    }

    /** Whether it is another value, or none. */
    public Condition<E> notEqualTo(V value) {
        return is(Comparison.NOT_EQUAL, value);
    }

    public Condition<E> lessThan(V value) {
        return is(Comparison.LESS, value);
    }

    public Condition<E> lessThanOrEqualTo(V value) {
        return is(Comparison.LESS_OR_EQUAL, value);
    }

    public Condition<E> greaterThan(V value) {
        return is(Comparison.GREATER, value);
    }

    public Condition<E> greaterThanOrEqualTo(V value) {
        return is(Comparison.GREATER_OR_EQUAL, value);
    }

    /** As it compares to a value; use {@link #isNull} for null. */
    public Condition<E> is(Comparison comparison, V value) {
        return new Condition.Compare<>(this, comparison, value);
    }

    /** As it compares to another value of the same item; false where one of them is null. */
    public Condition<E> is(Comparison comparison, ValuePath<E, ? extends V> other) {
        return new Condition.ComparePaths<>(this, comparison, other);
    }

    /** Whether it is within bounds, both included. */
    public Condition<E> between(V low, V high) {
        return new Condition.Between<>(this, low, high);
    }

    /** Whether it is one of up to a hundred values. */
    public Condition<E> in(Collection<? extends V> values) {
        return new Condition.In<>(this, List.copyOf(values));
    }

    /** Whether there is none: null is stored as nothing. */
    public Condition<E> isNull() {
        return new Condition.Present<>(this, false);
    }

    public Condition<E> isNotNull() {
        return new Condition.Present<>(this, true);
    }

    /** Whether it is a text that begins so. */
    public Condition<E> beginsWith(String prefix) {
        return new Condition.Begins<>(this, prefix);
    }

    /** Whether it is a text with that part, or a set or list with that element. */
    public Condition<E> contains(Object part) {
        return new Condition.Contains<>(this, part);
    }

    /** As its number of characters, bytes, elements or entries compares to a number; false where it is null. */
    public Condition<E> size(Comparison comparison, int size) {
        return new Condition.Size<>(this, comparison, size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePath<?, ?> path && steps.equals(path.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** The names, without the keys of maps, which are values of the application. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() || !(step instanceof Step.Attribute) ? "" : ".")
                    .append(step);
        }
        return text.toString();
    }
}
