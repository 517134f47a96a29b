package io.monodyne.tck.aggregate.graph;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The other side of an association. Stateless.
 *
 * @param <O> who refers
 * @param <T> to what
 */
interface Back<O extends Node, T extends Node> {

    void add(T target, O owner);

    void remove(T target, O owner);

    /** The names of the owners; null where the other side knows nothing. */
    Set<String> read(T target);

    /** There is none. */
    static <O extends Node, T extends Node> Back<O, T> none() {
        return new Back<>() {
            @Override
            public void add(T target, O owner) {
                // nothing to be kept in step
            }

            @Override
            public void remove(T target, O owner) {
                // nothing to be kept in step
            }

            @Override
            public Set<String> read(T target) {
                return null;
            }
        };
    }

    /** A reference. */
    static <O extends Node, T extends Node> Back<O, T> one(Function<T, O> get, BiConsumer<T, O> set) {
        return new Back<>() {
            @Override
            public void add(T target, O owner) {
                set.accept(target, owner);
            }

            @Override
            public void remove(T target, O owner) {
                set.accept(target, null);
            }

            @Override
            public Set<String> read(T target) {
                O owner = get.apply(target);
                return owner == null ? Set.of() : Set.of(owner.name());
            }
        };
    }

    /** A collection. */
    static <O extends Node, T extends Node> Back<O, T> many(Function<T, Collection<O>> get) {
        return new Back<>() {
            @Override
            public void add(T target, O owner) {
                get.apply(target).add(owner);
            }

            @Override
            public void remove(T target, O owner) {
                get.apply(target).remove(owner);
            }

            @Override
            public Set<String> read(T target) {
                Set<String> names = new TreeSet<>();
                get.apply(target).forEach(owner -> names.add(owner.name()));
                return names;
            }
        };
    }
}
