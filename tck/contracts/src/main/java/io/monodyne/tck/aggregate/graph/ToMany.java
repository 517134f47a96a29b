package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.aggregate.graph.ToOne.Ends;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A set or an ordered list, by links or by keys in its elements. It is added to and taken from without being read before. */
final class ToMany<O extends Node, T extends Node> extends Relation<O, T> {

    private final Function<O, Collection<T>> get;
    private final Back<O, T> back;
    private final Set<Trait> traits;

    /** What a collection is like. */
    enum Trait {
        /** A list whose order is stored. */
        ORDERED,
        /** An element is in one collection at most. */
        EXCLUSIVE,
        /** The other side owns the association. */
        INVERSE,
        /** Links that go with either end. */
        LINKS
    }

    ToMany(Ends ends, Function<O, Collection<T>> get, Back<O, T> back, Trait... traits) {
        super(ends.name(), ends.owners(), ends.targets());
        this.get = get;
        this.back = back;
        this.traits = Set.of(traits);
    }

    private boolean is(Trait trait) {
        return traits.contains(trait);
    }

    @Override
    Map<Object, String> read(O owner) {
        Map<Object, String> places = new HashMap<>();
        for (T element : get.apply(owner)) {
            places.put(is(Trait.ORDERED) ? places.size() : element.name(), element.name());
        }
        return places;
    }

    @Override
    Set<String> back(T target) {
        return back.read(target);
    }

    @Override
    boolean holdsTarget() {
        return !is(Trait.LINKS);
    }

    @Override
    boolean holdsOwner() {
        return is(Trait.INVERSE);
    }

    @Override
    boolean mergeable() {
        return !is(Trait.INVERSE);
    }

    @Override
    void change(Work work, String owner) {
        switch (work.number(10)) {
            case 0, 1 -> remove(work, owner);
            case 2, 3 -> reorder(work, owner);
            case 4 -> clear(work, owner);
            default -> add(work, owner);
        }
    }

    private void remove(Work work, String owner) {
        List<String> targets =
                List.copyOf(work.expected().targets(name(), owner).values());
        if (!targets.isEmpty()) {
            disconnect(work, owner, targets.get(work.number(targets.size())));
        }
    }

    private void add(Work work, String owner) {
        String target = work.any(targets());
        if (target == null
                || work.expected().targets(name(), owner).containsValue(target)
                || is(Trait.EXCLUSIVE) && !free(work, target)) {
            return;
        }
        O node = work.find(owner);
        T element = work.find(target);
        Collection<T> elements = get.apply(node);
        int size = work.expected().targets(name(), owner).size();
        if (elements instanceof List<T> list && work.chance(2)) {
            int index = work.number(size + 1);
            list.add(index, element);
            place(work, owner, index, target);
        } else {
            elements.add(element);
            place(work, owner, size, target);
        }
        back.add(element, node);
    }

    private boolean free(Work work, String target) {
        Set<String> others = work.expected().owners(name(), target);
        if (!others.isEmpty() && work.detached()) {
            return false; // who has it is not merged
        }
        others.forEach(other -> disconnect(work, other, target));
        return true;
    }

    private void place(Work work, String owner, int index, String target) {
        if (is(Trait.ORDERED)) {
            changeList(work, owner, list -> list.add(index, target));
        } else {
            work.expected().change(name(), owner, places -> places.put(target, target));
        }
    }

    private void changeList(Work work, String owner, Consumer<List<String>> change) {
        List<String> list = work.expected().list(name(), owner);
        change.accept(list);
        work.expected().list(name(), owner, list);
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        O node = work.find(owner);
        T element = work.find(target);
        get.apply(node).remove(element);
        back.remove(element, node);
        if (is(Trait.ORDERED)) {
            changeList(work, owner, list -> list.remove(target));
        } else {
            work.expected().change(name(), owner, places -> places.remove(target));
        }
    }

    private void reorder(Work work, String owner) {
        if (is(Trait.ORDERED)) {
            int distance = work.number(4);
            int swapped = work.number(4);
            O node = work.find(owner);
            reorder((List<T>) get.apply(node), distance, swapped);
            changeList(work, owner, list -> reorder(list, distance, swapped));
        }
    }

    private static void reorder(List<?> list, int distance, int swapped) {
        Collections.rotate(list, distance);
        if (swapped < list.size()) {
            Collections.swap(list, 0, swapped);
        }
    }

    private void clear(Work work, String owner) {
        O node = work.find(owner);
        Collection<T> elements = get.apply(node);
        List.copyOf(elements).forEach(element -> back.remove(element, node));
        elements.clear();
        work.expected().set(name(), owner, Map.of());
    }
}
