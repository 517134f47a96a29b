package io.monodyne.tck.aggregate.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What there should be: names and texts of entities, and by association and owner the names of what it refers to. Lives for one
 * unit of work, or between two.
 */
final class Expected {

    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, Map<String, Map<Object, String>>> associations = new TreeMap<>();

    /**
     * One reference.
     *
     * @param place in the association of its owner: an index, a key, or the target itself where there is no other
     */
    record Edge(String association, String owner, Object place, String target) {}

    Expected copy() {
        Expected copy = new Expected();
        copy.notes.putAll(notes);
        edges().forEach(edge -> copy.places(edge).put(edge.place(), edge.target()));
        return copy;
    }

    private Map<Object, String> places(Edge edge) {
        return associations
                .computeIfAbsent(edge.association(), name -> new TreeMap<>())
                .computeIfAbsent(edge.owner(), name -> new LinkedHashMap<>());
    }

    Map<String, String> notes() {
        return notes;
    }

    void note(String name, String note) {
        notes.put(name, note);
    }

    List<String> alive(Set<Kind> kinds) {
        return notes.keySet().stream()
                .filter(name -> kinds.contains(Kind.of(name)))
                .toList();
    }

    /** It is gone, with what it refers to and with what refers to it. */
    void drop(String name) {
        notes.remove(name);
        associations.values().forEach(byOwner -> {
            byOwner.remove(name);
            byOwner.values().forEach(places -> places.values().removeIf(name::equals));
            byOwner.values().removeIf(Map::isEmpty);
        });
    }

    /** By place; empty where there is nothing. */
    Map<Object, String> targets(String association, String owner) {
        return new LinkedHashMap<>(
                associations.getOrDefault(association, Map.of()).getOrDefault(owner, Map.of()));
    }

    /** In the order of their indexes. */
    List<String> list(String association, String owner) {
        Map<Object, String> places = targets(association, owner);
        List<String> list = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            list.add(places.get(i));
        }
        return list;
    }

    void list(String association, String owner, List<String> targets) {
        Map<Object, String> places = new LinkedHashMap<>();
        targets.forEach(target -> places.put(places.size(), target));
        set(association, owner, places);
    }

    void set(String association, String owner, Map<Object, String> places) {
        Map<String, Map<Object, String>> byOwner = associations.computeIfAbsent(association, name -> new TreeMap<>());
        byOwner.remove(owner);
        if (!places.isEmpty()) {
            byOwner.put(owner, new LinkedHashMap<>(places));
        }
    }

    void change(String association, String owner, Consumer<Map<Object, String>> change) {
        Map<Object, String> places = targets(association, owner);
        change.accept(places);
        set(association, owner, places);
    }

    /** Who refers to it. */
    Set<String> owners(String association, String target) {
        Set<String> owners = new TreeSet<>();
        associations.getOrDefault(association, Map.of()).forEach((owner, places) -> {
            if (places.containsValue(target)) {
                owners.add(owner);
            }
        });
        return owners;
    }

    /** All references, in an order that depends on nothing else. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        associations.forEach((association, byOwner) -> byOwner.forEach((owner, places) ->
                places.forEach((place, target) -> edges.add(new Edge(association, owner, place, target)))));
        return edges;
    }
}
