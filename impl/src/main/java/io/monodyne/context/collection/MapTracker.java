package io.monodyne.context.collection;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tracks a map. Nothing is queued: which value a key had, and so what a change does, is known only when all are loaded. */
final class MapTracker<M extends Map<Object, Object>> extends Tracker<M> {

    private final Supplier<M> empty;

    MapTracker(CollectionKind kind, ElementSource source, Supplier<M> empty) {
        super(kind, source);
        this.empty = empty;
    }

    @Override
    M made(List<Object> stored) {
        M made = empty.get();
        for (Object pair : stored) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) pair;
            made.put(entry.getKey(), entry.getValue());
        }
        return made;
    }

    @Override
    List<Object> elements(M content) {
        List<Object> pairs = new ArrayList<>(content.size());
        for (Map.Entry<Object, Object> entry : content.entrySet()) {
            pairs.add(new SimpleImmutableEntry<>(entry));
        }
        return pairs;
    }

    @Override
    void clear(M content) {
        content.clear();
    }

    @Override
    void forgetQueue() {}
}
