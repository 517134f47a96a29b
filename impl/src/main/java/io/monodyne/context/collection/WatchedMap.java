package io.monodyne.context.collection;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A view of a plain map that tells of every change. Its views of keys and values, and methods like {@code merge}, are inherited
 * and come down to what is defined here.
 */
class WatchedMap<M extends Map<Object, Object>> extends AbstractMap<Object, Object> {

    private final transient Supplier<M> content;
    private final transient Runnable changed;

    /** @param content asked each time, as it may be another map then */
    WatchedMap(Supplier<M> content, Runnable changed) {
        this.content = content;
        this.changed = changed;
    }

    final M content() {
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
    public boolean containsKey(@Nullable Object key) {
        return content().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return content().get(key);
    }

    /** Another instance is another value, even if it is equal. */
    @Override
    public @Nullable Object put(Object key, Object value) {
        ElementTracker.requireElement(value);
        Object before = content().put(key, value);
        if (before != value) {
            changed.run();
        }
        return before;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object removed = content().remove(key);
        if (removed != null) {
            changed.run();
        }
        return removed;
    }

    @Override
    public void clear() {
        M entries = content();
        if (!entries.isEmpty()) {
            entries.clear();
            changed.run();
        }
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return new WatchedEntries(() -> content().entrySet(), changed);
    }
}
