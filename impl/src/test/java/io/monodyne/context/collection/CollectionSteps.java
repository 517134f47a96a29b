package io.monodyne.context.collection;

import io.monodyne.context.collection.CollectionCase.Action;
import io.monodyne.context.collection.CollectionCase.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Draws what to do with a collection. */
final class CollectionSteps {

    static final int NUMBERS = 12;

    private final Random random;
    private final IntFunction<Thing> pool;
    private final IntFunction<Thing> added;

    /**
     * @param pool the element to use for a number below {@link #NUMBERS}
     * @param added the element to use where it is to be added, and may be queued
     */
    CollectionSteps(Random random, IntFunction<Thing> pool, IntFunction<Thing> added) {
        this.random = random;
        this.pool = pool;
        this.added = added;
    }

    private Thing thing() {
        return pool.apply(random.nextInt(NUMBERS));
    }

    private List<Object> things() {
        return things(pool);
    }

    private List<Object> things(IntFunction<Thing> from) {
        List<Object> things = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            things.add(from.apply(random.nextInt(NUMBERS)));
        }
        return things;
    }

    private static <T> Step<T> step(String name, Action<T> action) {
        return new Step<>(name, action);
    }

    /** What an unread collection may queue. */
    Step<Collection<Object>> queueable() {
        Thing thing = thing();
        Thing another = added.apply(random.nextInt(NUMBERS));
        List<Object> things = things();
        List<Object> others = things(added);
        return switch (random.nextInt(6)) {
            case 0, 1 -> step("add " + another, c -> c.add(another));
            case 2 -> step("remove " + thing, c -> c.remove(thing));
            case 3 -> step("contains " + thing, c -> c.contains(thing));
            case 4 -> step("addAll " + others, c -> c.addAll(others));
            default -> step("removeAll " + things, c -> c.removeAll(things));
        };
    }

    /** What needs the elements of any collection. */
    Step<Collection<Object>> general() {
        Thing thing = thing();
        List<Object> things = things();
        return switch (random.nextInt(12)) {
            case 0 -> step("size", Collection::size);
            case 1 -> step("isEmpty", Collection::isEmpty);
            case 2 -> step("iterate and remove " + thing, c -> iterateAndRemove(c, thing));
            case 3 -> step("removeIf < " + thing, c -> c.removeIf(e -> thing.compareTo((Thing) e) > 0));
            case 4 -> step("retainAll", c -> c.retainAll(new HashSet<>(things)));
            case 5 -> step("stream", c -> CollectionCase.counted(c.stream().collect(Collectors.toList())));
            case 6 -> step("toArray", c -> CollectionCase.counted(List.of(c.toArray())));
            case 7 -> step("containsAll " + things, c -> c.containsAll(things));
            case 8 ->
                step("for each", c -> {
                    List<Object> seen = new ArrayList<>();
                    c.forEach(seen::add);
                    return CollectionCase.counted(seen);
                });
            case 9 -> step("removeAll of itself", c -> things.size() == 3 && c.removeAll(c));
            case 10 -> step("addAll to itself", c -> things.size() == 3 && c.size() < 20 && c.addAll(c));
            default ->
                step("clear", c -> {
                    if (things.isEmpty()) {
                        c.clear();
                    }
                    return null;
                });
        };
    }

    private static Object iterateAndRemove(Collection<Object> collection, Thing unwanted) {
        int seen = 0;
        for (Iterator<Object> all = collection.iterator(); all.hasNext(); ) {
            seen++;
            if (all.next().equals(unwanted)) {
                all.remove();
            }
        }
        return seen;
    }

    /** What a list has of its own. Indexes are now and then out of range. */
    Step<List<Object>> ofList(int size) {
        Thing thing = thing();
        List<Object> things = things();
        int at = random.nextInt(size + 3) - 1;
        return switch (random.nextInt(16)) {
            case 0 -> step("get " + at, list -> list.get(at));
            case 1 -> step("set " + at, list -> list.set(at, thing));
            case 2 -> step("set what is there " + at, list -> list.set(at, list.get(at)));
            case 3 -> step("add at " + at, list -> add(list, at, thing));
            case 4 -> step("remove at " + at, list -> list.remove(at));
            case 5 -> step("addAll at " + at, list -> list.addAll(at, things));
            case 6 -> step("indexOf", list -> list.indexOf(thing) * 100 + list.lastIndexOf(thing));
            case 7 ->
                step("sort", list -> {
                    list.sort(null);
                    return null;
                });
            case 8 ->
                step("sort backwards", list -> {
                    list.sort(Collections.reverseOrder());
                    return null;
                });
            case 9 ->
                step("replaceAll", list -> {
                    list.replaceAll(e -> e.equals(thing) ? thing : e);
                    return null;
                });
            case 10 ->
                step("reverse", list -> {
                    Collections.reverse(list);
                    return null;
                });
            case 11 -> step("equals", list -> list.equals(things) || list.hashCode() == things.hashCode());
            default -> subList(thing, things, size);
        };
    }

    private static Object add(List<Object> list, int at, Object element) {
        list.add(at, element);
        return null;
    }

    private Step<List<Object>> subList(Thing thing, List<Object> things, int size) {
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size + 2 - from); // one too many, now and then
        String range = from + ".." + to + " ";
        return switch (random.nextInt(10)) {
            case 0 -> step(range + "size", list -> list.subList(from, to).size());
            case 1 -> step(range + "add", list -> list.subList(from, to).add(thing));
            case 2 -> step(range + "addAll", list -> list.subList(from, to).addAll(0, things));
            case 3 -> step(range + "remove", list -> list.subList(from, to).remove(thing));
            case 4 -> step(range + "set", list -> list.subList(from, to).set(0, thing));
            case 5 -> step(range + "removeIf", list -> list.subList(from, to).removeIf(thing::equals));
            case 6 ->
                step(
                        range + "sublist",
                        list -> list.subList(from, to).subList(0, 1).remove(0));
            case 7 ->
                step(range + "replaceAll", list -> {
                    list.subList(from, to).replaceAll(e -> e.equals(thing) ? thing : e);
                    return null;
                });
            case 8 ->
                step(range + "clear", list -> {
                    list.subList(from, to).clear();
                    return null;
                });
            default ->
                step(
                        range + "list iterator",
                        list -> editThrough(list.subList(from, to).listIterator(), thing));
        };
    }

    /** Forwards it sets and removes, backwards it adds. */
    private static Object editThrough(ListIterator<Object> iterator, Thing thing) {
        int seen = 0;
        while (iterator.hasNext()) {
            Object next = iterator.next();
            seen++;
            if (next.equals(thing)) {
                iterator.set(thing);
            } else if (seen % 3 == 0) {
                iterator.remove();
            }
        }
        if (iterator.hasPrevious()) {
            iterator.previous();
            iterator.add(thing);
        }
        return seen;
    }

    /** What a sorted set has of its own. Ranges are now and then impossible, elements out of range. */
    Step<SortedSet<Object>> ofSortedSet() {
        Thing from = thing();
        Thing to = thing();
        Thing thing = thing();
        return switch (random.nextInt(12)) {
            case 0 -> step("first", SortedSet::first);
            case 1 -> step("last", SortedSet::last);
            case 2 -> step("head size", set -> set.headSet(to).size());
            case 3 -> step("head add", set -> set.headSet(to).add(thing));
            case 4 -> step("tail remove", set -> set.tailSet(from).remove(thing));
            case 5 -> step("tail last", set -> set.tailSet(from).last());
            case 6 -> step("range", set -> new ArrayList<>(set.subSet(from, to)));
            case 7 -> step("range contains", set -> set.subSet(from, to).contains(thing));
            case 8 ->
                step(
                        "range of range",
                        set -> set.subSet(from, to).tailSet(thing).add(thing));
            case 9 -> step("range removeIf", set -> set.subSet(from, to).removeIf(thing::equals));
            case 10 -> step("head iterate", set -> iterateAndRemove(set.headSet(to), thing));
            default ->
                step("range clear", set -> {
                    set.subSet(from, to).clear();
                    return set.headSet(to).comparator();
                });
        };
    }
}
