package io.monodyne.query.term;

import org.jspecify.annotations.Nullable;

/**
 * What the variables of a statement stand for at one moment: a value by slot. In an entity slot is an {@link EntityRow}, in a slot of an
 * element collection an {@link ElementValue}, in a computed one the value itself; null where an outer join found nothing. Lives as long as
 * its execution; of one thread.
 */
public final class Row {

    private final @Nullable Object[] slots;
    private final Evaluation evaluation;

    /** An empty one of that many slots. */
    public Row(int slots, Evaluation evaluation) {
        this(new @Nullable Object[slots], evaluation);
    }

    /** @param slots handed over, not copied */
    public Row(@Nullable Object[] slots, Evaluation evaluation) {
        this.slots = slots;
        this.evaluation = evaluation;
    }

    /** Another one with the same values, that can be given others. */
    public Row copy() {
        return new Row(slots.clone(), evaluation);
    }

    public @Nullable Object get(int slot) {
        return slots[slot];
    }

    public void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    public int size() {
        return slots.length;
    }

    /** What is the same for all rows of an execution. */
    public Evaluation evaluation() {
        return evaluation;
    }
}
