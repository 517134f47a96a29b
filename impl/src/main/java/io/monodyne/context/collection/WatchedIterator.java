package io.monodyne.context.collection;

import java.util.Iterator;
import java.util.function.Consumer;

/** Tells of what is removed through an iterator. */
final class WatchedIterator implements Iterator<Object> {

    private final Iterator<Object> plain;
    private final Runnable changed;

    WatchedIterator(Iterator<Object> plain, Runnable changed) {
        this.plain = plain;
        this.changed = changed;
    }

    @Override
    public boolean hasNext() {
        return plain.hasNext();
    }

    @Override
    public Object next() {
        return plain.next();
    }

    @Override
    public void remove() {
        plain.remove();
        changed.run();
    }

    @Override
    public void forEachRemaining(Consumer<? super Object> action) {
        plain.forEachRemaining(action);
    }
}
