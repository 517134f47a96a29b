package io.monodyne.tck.aggregate.graph;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A reference that owns its key, many-to-one or one-to-one. */
final class ToOne<O extends Node, T extends Node> extends Relation<O, T> {

    private static final Object PLACE = "";

    private final Function<O, T> get;
    private final BiConsumer<O, T> set;
    private final Back<O, T> back;
    private final boolean exclusive;

    private ToOne(Ends ends, Function<O, T> get, BiConsumer<O, T> set, Back<O, T> back, boolean exclusive) {
        super(ends.name(), ends.owners(), ends.targets());
        this.get = get;
        this.set = set;
        this.back = back;
        this.exclusive = exclusive;
    }

    /** What is at the ends of an association. */
    record Ends(String name, Set<Kind> owners, Set<Kind> targets) {}

    static <O extends Node, T extends Node> ToOne<O, T> many(
            Ends ends, Function<O, T> get, BiConsumer<O, T> set, Back<O, T> back) {
        return new ToOne<>(ends, get, set, back, false);
    }

    static <O extends Node, T extends Node> ToOne<O, T> one(
            Ends ends, Function<O, T> get, BiConsumer<O, T> set, Back<O, T> back) {
        return new ToOne<>(ends, get, set, back, true);
    }

    @Override
    Map<Object, String> read(O owner) {
        T target = get.apply(owner);
        return target == null ? Map.of() : Map.of(PLACE, target.name());
    }

    @Override
    Set<String> back(T target) {
        return back.read(target);
    }

    @Override
    void change(Work work, String owner) {
        String target = work.chance(3) ? null : work.any(targets());
        Set<String> others = target == null ? Set.of() : work.expected().owners(name(), target);
        if (exclusive && !others.isEmpty() && !others.contains(owner)) {
            if (work.detached()) {
                return; // who has it is not merged
            }
            others.forEach(other -> disconnect(work, other, target));
        }
        set(work, owner, target);
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        set(work, owner, null);
    }

    private void set(Work work, String owner, String target) {
        O node = work.find(owner);
        String before = work.expected().targets(name(), owner).get(PLACE);
        if (before != null) {
            back.remove(work.find(before), node);
        }
        T value = target == null ? null : work.find(target);
        set.accept(node, value);
        if (value != null) {
            back.add(value, node);
        }
        work.expected().set(name(), owner, target == null ? Map.of() : Map.of(PLACE, target));
    }
}
