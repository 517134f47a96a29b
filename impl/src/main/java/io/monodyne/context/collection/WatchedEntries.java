package io.monodyne.context.collection;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entries of a watched map: what is removed from them, and what is set in one of them, is told. */
final class WatchedEntries extends AbstractSet<Map.Entry<Object, Object>> {

    private final Supplier<Set<Map.Entry<Object, Object>>> content;
    private final Runnable changed;

    WatchedEntries(Supplier<Set<Map.Entry<Object, Object>>> content, Runnable changed) {
        this.content = content;
        this.changed = changed;
    }

    @Override
    public int size() {
        return content.get().size();
    }

    @Override
    public boolean contains(@Nullable Object entry) {
        return content.get().contains(entry);
    }

    @Override
    public boolean remove(@Nullable Object entry) {
        boolean removed = content.get().remove(entry);
        if (removed) {
            changed.run();
        }
        return removed;
    }

    @Override
    public void clear() {
        Set<Map.Entry<Object, Object>> entries = content.get();
        if (!entries.isEmpty()) {
            entries.clear();
            changed.run();
        }
    }

    @Override
    public Iterator<Map.Entry<Object, Object>> iterator() {
        Iterator<Map.Entry<Object, Object>> plain = content.get().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return plain.hasNext();
            }

            @Override
            public Map.Entry<Object, Object> next() {
                return new WatchedEntry(plain.next(), changed);
            }

            @Override
            public void remove() {
                plain.remove();
                changed.run();
            }
        };
    }

    private record WatchedEntry(Map.Entry<Object, Object> plain, Runnable changed)
            implements Map.Entry<Object, Object> {

        @Override
        public Object getKey() {
            return plain.getKey();
        }

        @Override
        public Object getValue() {
            return plain.getValue();
        }

        @Override
        public Object setValue(Object value) {
            ElementTracker.requireElement(value);
            Object before = plain.setValue(value);
            if (before != value) {
                changed.run();
            }
            return before;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return plain.equals(other);
        }

        @Override
        public int hashCode() {
            return plain.hashCode();
        }

        @Override
        public String toString() {
            return plain.toString();
        }
    }
}
