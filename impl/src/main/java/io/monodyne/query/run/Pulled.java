package io.monodyne.query.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What is made one by one, each when it is asked for. Of one thread. */
abstract class Pulled<T> implements Iterator<T> {

    private @Nullable T next;
    private boolean ended;

    /** The next one; null where there is none, and never asked again. */
    abstract @Nullable T pull();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = pull();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final T next() {
        T found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }

    /** The next one without taking it; null where there is none. */
    final @Nullable T peek() {
        return hasNext() ? next : null;
    }
}
