package io.monodyne.context.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A source that counts what it is asked and told. */
final class Shelf implements ElementSource {

    private final BooleanSupplier knows;
    private List<Object> stored;
    private boolean detached;
    private int loads;
    private int questions;
    private int changes;

    /** @param knows whether it knows the next time what it contains */
    Shelf(BooleanSupplier knows, List<?> stored) {
        this.knows = knows;
        this.stored = new ArrayList<>(stored);
    }

    static Shelf knowing(Object... stored) {
        return new Shelf(() -> true, List.of(stored));
    }

    static Shelf unknowing(Object... stored) {
        return new Shelf(() -> false, List.of(stored));
    }

    @Override
    public List<Object> load() {
        requireAttached();
        loads++;
        return List.copyOf(stored);
    }

    @Override
    public Boolean contains(Object element) {
        questions++;
        return knows.getAsBoolean() ? stored.contains(element) : null;
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void requireAttached() {
        if (detached) {
            throw new IllegalStateException("detached");
        }
    }

    void detach() {
        detached = true;
    }

    void store(List<Object> next) {
        stored = new ArrayList<>(next);
    }

    List<Object> stored() {
        return stored;
    }

    int loads() {
        return loads;
    }

    int questions() {
        return questions;
    }

    /** How often it was told of a change since it was last asked this. */
    int takeChanges() {
        int taken = changes;
        changes = 0;
        return taken;
    }
}
