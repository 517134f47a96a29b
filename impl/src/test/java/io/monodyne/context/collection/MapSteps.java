package io.monodyne.context.collection;

import io.monodyne.context.collection.CollectionCase.Action;
import io.monodyne.context.collection.CollectionCase.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/** Draws what to do with a map. */
final class MapSteps {

    private static final int KEYS = 8;

    private final Random random;

    MapSteps(Random random) {
        this.random = random;
    }

    private static <T> Step<T> step(String name, Action<T> action) {
        return new Step<>(name, action);
    }

    private Map<Object, Object> entries() {
        Map<Object, Object> entries = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put(random.nextInt(KEYS), new Thing(random.nextInt(KEYS)));
        }
        return entries;
    }

    /** Single keys. */
    Step<Map<Object, Object>> ofKey() {
        int key = random.nextInt(KEYS);
        Thing value = new Thing(random.nextInt(KEYS));
        return switch (random.nextInt(16)) {
            case 0 -> step("put", map -> map.put(key, value));
            case 1 -> step("put what is there", map -> map.containsKey(key) ? map.put(key, map.get(key)) : null);
            case 2 -> step("remove", map -> map.remove(key));
            case 3 -> step("get", map -> map.get(key));
            case 4 -> step("putIfAbsent", map -> map.putIfAbsent(key, value));
            case 5 -> step("computeIfAbsent", map -> map.computeIfAbsent(key, k -> value));
            case 6 -> step("computeIfAbsent to nothing", map -> map.computeIfAbsent(key, k -> null));
            case 7 -> step("computeIfPresent", map -> map.computeIfPresent(key, (k, v) -> value));
            case 8 -> step("compute", map -> map.compute(key, (k, v) -> v == null ? value : null));
            case 9 -> step("compute the same", map -> map.compute(key, (k, v) -> v));
            case 10 -> step("merge", map -> map.merge(key, value, (v, w) -> v.equals(w) ? null : w));
            case 11 -> step("remove pair", map -> map.remove(key, value));
            case 12 -> step("replace", map -> map.replace(key, value));
            case 13 -> step("replace pair", map -> map.replace(key, value.copy(), value));
            case 14 -> step("getOrDefault", map -> map.getOrDefault(key, value));
            default -> step("contains", map -> map.containsKey(key) && map.containsValue(map.get(key)));
        };
    }

    /** Many keys, and the views. */
    Step<Map<Object, Object>> ofMany() {
        Object key = random.nextInt(KEYS);
        Thing value = new Thing(random.nextInt(KEYS));
        Map<Object, Object> entries = entries();
        Set<Object> keys = Set.copyOf(entries.keySet());
        return switch (random.nextInt(15)) {
            case 0 ->
                step("putAll", map -> {
                    map.putAll(entries);
                    return map.size();
                });
            case 1 ->
                step("replaceAll", map -> {
                    map.replaceAll((k, v) -> v.equals(value) ? value : v);
                    return null;
                });
            case 2 -> step("clear", map -> cleared(map, keys.isEmpty()));
            case 3 -> step("keys remove", map -> map.keySet().remove(key));
            case 4 -> step("keys retainAll", map -> map.keySet().retainAll(keys));
            case 5 -> step("keys removeAll", map -> map.keySet().removeAll(keys));
            case 6 -> step("values remove", map -> map.values().remove(value));
            case 7 -> step("values removeIf", map -> map.values().removeIf(value::equals));
            case 8 ->
                step(
                        "entries removeIf",
                        map -> map.entrySet().removeIf(e -> e.getKey().equals(key)));
            case 9 -> step("entries remove", map -> map.entrySet().remove(Map.entry(key, value)));
            case 10 -> step("entries contain", map -> map.entrySet().contains(Map.entry(key, value)));
            case 11 -> step("entries set", map -> edit(map, value));
            case 12 -> step("entries clear", map -> entriesCleared(map, keys.isEmpty()));
            case 13 -> step("shown", map -> map + "" + map.keySet() + map.values() + map.entrySet());
            default -> step("equals", map -> map.equals(entries) || map.hashCode() == entries.hashCode());
        };
    }

    private static boolean cleared(Map<Object, Object> map, boolean really) {
        if (really) {
            map.clear();
        }
        return map.isEmpty();
    }

    private static boolean entriesCleared(Map<Object, Object> map, boolean really) {
        if (really) {
            map.entrySet().clear();
        }
        return map.values().isEmpty();
    }

    /** Sets some values, removes one entry. */
    private static Object edit(Map<Object, Object> map, Thing value) {
        int seen = 0;
        for (Iterator<Map.Entry<Object, Object>> all = map.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Object, Object> entry = all.next();
            seen++;
            if (entry.getValue().equals(value)) {
                entry.setValue(value);
                entry.setValue(entry.getValue());
            } else if (seen == 3) {
                all.remove();
            }
        }
        return seen;
    }

    /** What a sorted map has of its own. Ranges are now and then impossible, keys out of range. */
    Step<SortedMap<Object, Object>> ofSortedMap() {
        Object from = random.nextInt(KEYS);
        Object to = random.nextInt(KEYS);
        Object key = random.nextInt(KEYS);
        Thing value = new Thing(random.nextInt(KEYS));
        return switch (random.nextInt(12)) {
            case 0 -> step("firstKey", SortedMap::firstKey);
            case 1 -> step("lastKey", SortedMap::lastKey);
            case 2 -> step("head put", map -> map.headMap(to).put(key, value));
            case 3 -> step("head lastKey", map -> map.headMap(to).lastKey());
            case 4 -> step("tail remove", map -> map.tailMap(from).remove(key));
            case 5 -> step("tail firstKey", map -> map.tailMap(from).firstKey());
            case 6 -> step("range", map -> new ArrayList<>(map.subMap(from, to).values()));
            case 7 -> step("range merge", map -> map.subMap(from, to).merge(key, value, (v, w) -> null));
            case 8 ->
                step("range of range", map -> map.subMap(from, to).tailMap(key).put(key, value));
            case 9 -> step("range edit", map -> edit(map.subMap(from, to), value));
            case 10 -> step("range keys", map -> map.subMap(from, to).keySet().remove(key));
            default ->
                step("range clear", map -> {
                    map.subMap(from, to).clear();
                    return map.headMap(to).comparator();
                });
        };
    }
}
