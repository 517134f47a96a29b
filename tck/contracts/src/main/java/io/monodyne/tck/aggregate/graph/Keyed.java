package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.aggregate.graph.ToOne.Ends;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A map whose elements are in no other one. */
final class Keyed<O extends Node, T extends Node> extends Relation<O, T> {

    private static final List<String> KEYS = List.of("a", "b#1", "c", "");

    private final Function<O, Map<String, T>> get;
    private final Function<T, String> keyOf;
    private final Back<O, T> back;

    /** @param keyOf the attribute of an element that is its key; null for keys that are stored by themselves */
    Keyed(Ends ends, Function<O, Map<String, T>> get, Function<T, String> keyOf, Back<O, T> back) {
        super(ends.name(), ends.owners(), ends.targets());
        this.get = get;
        this.keyOf = keyOf;
        this.back = back;
    }

    @Override
    Map<Object, String> read(O owner) {
        Map<Object, String> places = new HashMap<>();
        get.apply(owner).forEach((key, element) -> places.put(key, element.name()));
        return places;
    }

    @Override
    Set<String> back(T target) {
        return back.read(target);
    }

    /** Where the key is an attribute of the elements, so is the reference to the owner. */
    @Override
    boolean holdsOwner() {
        return keyOf != null;
    }

    @Override
    boolean mergeable() {
        return keyOf == null;
    }

    @Override
    void change(Work work, String owner) {
        String target = work.any(targets());
        if (target == null) {
            return;
        }
        Set<String> others = work.expected().owners(name(), target);
        if (work.detached() && !others.isEmpty() && !others.contains(owner)) {
            return; // who has it is not merged
        }
        others.forEach(other -> disconnect(work, other, target));
        if (others.isEmpty() || work.chance(2)) {
            put(work, owner, target);
        }
    }

    private void put(Work work, String owner, String target) {
        O node = work.find(owner);
        T element = work.find(target);
        String key = keyOf == null ? KEYS.get(work.number(KEYS.size())) : keyOf.apply(element);
        T replaced = get.apply(node).put(key, element);
        if (replaced != null) {
            back.remove(replaced, node);
        }
        back.add(element, node);
        work.expected().change(name(), owner, places -> places.put(key, target));
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        O node = work.find(owner);
        T element = work.find(target);
        get.apply(node).values().remove(element);
        back.remove(element, node);
        work.expected().change(name(), owner, places -> places.values().remove(target));
    }
}
