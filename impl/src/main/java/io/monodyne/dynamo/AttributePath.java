package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value is inside an item: the name of an attribute, and names of members of the maps inside it. Immutable.
 *
 * @param steps not empty
 */
public record AttributePath(List<String> steps) {

    public AttributePath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path needs the name of an attribute");
        }
    }

    /** An attribute itself; a dot in its name is a part of its name. */
    public static AttributePath of(String name) {
        return new AttributePath(List.of(name));
    }

    public static AttributePath of(List<String> steps) {
        return new AttributePath(steps);
    }

    /** A member of the map at this path. */
    public AttributePath member(String name) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(name);
        return new AttributePath(longer);
    }

    /** The name of the attribute. */
    public String attribute() {
        return steps.get(0);
    }

    /** Its steps with dots between them; no two paths have one text. */
    @Override
    public String toString() {
        return new Notation(true).path(this).toString();
    }
}
