package io.monodyne.context.collection;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A view of a plain set that tells of every change. What it doesn't define here is inherited, and comes down to this. */
class WatchedSet<S extends Set<Object>> extends AbstractSet<Object> {

    private final transient Supplier<S> content;
    private final transient Runnable changed;

    /** @param content asked each time, as it may be another set then */
    WatchedSet(Supplier<S> content, Runnable changed) {
        this.content = content;
        this.changed = changed;
    }

    final S content() {
        return content.get();
    }

    /** Views tell the same one. */
    final Runnable listener() {
        return changed;
    }

    @Override
    public int size() {
        return content().size();
    }

    @Override
    public Iterator<Object> iterator() {
        return new WatchedIterator(content().iterator(), changed);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return content().contains(element);
    }

    @Override
    public boolean add(Object element) {
        ElementTracker.requireElement(element);
        return noted(content().add(element));
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return noted(content().remove(element));
    }

    @Override
    public void clear() {
        S elements = content();
        if (!elements.isEmpty()) {
            elements.clear();
            changed.run();
        }
    }

    private boolean noted(boolean change) {
        if (change) {
            changed.run();
        }
        return change;
    }
}
