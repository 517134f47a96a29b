package io.monodyne.context.collection;

import java.io.Serializable;

/** An element: equal by its number, like an entity by its id, and other than others of the same number. */
final class Thing implements Comparable<Thing>, Serializable {

    private static final long serialVersionUID = 1;

    private int number;

    Thing(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** As an entity gets its id when it is persisted. */
    void renumber(int next) {
        number = next;
    }

    Thing copy() {
        return new Thing(number);
    }

    @Override
    public int compareTo(Thing other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thing thing && thing.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
