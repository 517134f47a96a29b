package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a value is inside an item: the name of an attribute, and from there names of members of maps and places of elements of lists.
 * Immutable.
 *
 * @param steps not empty; the first is a name
 */
public record AttributePath(List<Step> steps) {

    /**
     * One step.
     *
     * @param name of an attribute or a member; empty for an element of a list
     * @param element the place of an element, from 0; -1 for a name
     */
    public record Step(String name, int element) {

        private static final int NO_ELEMENT = -1;

        static Step of(String name) {
            return new Step(name, NO_ELEMENT);
        }

        /** What it leads to inside a value; null where there is nothing, or the value has no such inside. */
        public @Nullable AttributeValue in(AttributeValue value) {
            if (isElement()) {
                List<AttributeValue> elements = value.l();
                return element < elements.size() ? elements.get(element) : null;
            }
            return value.m().get(name);
        }

        /** Whether it leads to an element of a list. */
        public boolean isElement() {
            return element != NO_ELEMENT;
        }
    }

    public AttributePath {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).isElement()) {
            throw new IllegalArgumentException("a path needs the name of an attribute");
        }
    }

    /** An attribute itself; a dot in its name is a part of its name. */
    public static AttributePath of(String name) {
        return new AttributePath(List.of(Step.of(name)));
    }

    /** An attribute, and members of the maps inside it. */
    public static AttributePath of(List<String> names) {
        return new AttributePath(names.stream().map(Step::of).toList());
    }

    /** A member of the map at this path. */
    public AttributePath member(String name) {
        return longer(Step.of(name));
    }

    /** An element of the list at this path, counted from 0. */
    public AttributePath element(int place) {
        return longer(new Step("", place));
    }

    private AttributePath longer(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new AttributePath(longer);
    }

    /** The path without its last step; only of one that leads into an attribute. */
    public AttributePath parent() {
        return new AttributePath(steps.subList(0, steps.size() - 1));
    }

    /** Whether it leads into an attribute. */
    public boolean nested() {
        return steps.size() > 1;
    }

    /** Whether it is the other path, or leads to something inside of that. */
    public boolean within(AttributePath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** What is stored at it; null for nothing. */
    public @Nullable AttributeValue in(Item item) {
        AttributeValue value = item.get(attribute());
        for (Step step : steps.subList(1, steps.size())) {
            value = value == null ? null : step.in(value);
        }
        return value;
    }

    /** Whether that is stored at it, however it is spelt; null for nothing. */
    public boolean isStored(Item item, @Nullable AttributeValue value) {
        AttributeValue stored = in(item);
        return stored == null || value == null ? stored == value : SameContent.same(stored, value);
    }

    /** The name of the attribute. */
    public String attribute() {
        return steps.get(0).name();
    }

    /** Its steps with dots between them; no two paths have one text. */
    @Override
    public String toString() {
        return new Notation(true).path(this).toString();
    }
}
