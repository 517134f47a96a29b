package io.monodyne.query.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of no more than a number of entries: the oldest are dropped. Of one thread. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Remembered(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
