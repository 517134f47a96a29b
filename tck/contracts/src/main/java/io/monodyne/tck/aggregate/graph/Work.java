package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.aggregate.graph.Expected.Edge;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One unit of work, on the entities of an entity manager or on detached ones, with what is expected of it. Lives as long as its
 * transaction.
 */
final class Work {

    private static final int TEXTS = 100;

    private final EntityManager em;
    private final Random random;
    private final List<String> log = new ArrayList<>();
    private final Map<String, Node> unflushed = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private Expected expected;
    private Expected flushed;
    private Map<String, Node> detached;

    Work(EntityManager em, Random random, Expected before) {
        this.em = em;
        this.random = random;
        this.expected = before.copy();
        this.flushed = before.copy();
    }

    Expected expected() {
        return expected;
    }

    /** What was done, for messages. */
    List<String> log() {
        return log;
    }

    void log(String line) {
        log.add(line);
    }

    // ---- chance ----------------------------------------

    boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    String text() {
        return chance(6) ? null : "text " + number(TEXTS);
    }

    <E> E any(List<E> list) {
        return list.isEmpty() ? null : list.get(number(list.size()));
    }

    /** The name of one that is there; null where there is none. */
    String any(Set<Kind> kinds) {
        return any(expected.alive(kinds));
    }

    // ---- entities ----------------------------------------

    /** One that has to be there. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // a name says the type
    <N extends Node> N find(String name) {
        Node node = detached == null ? unflushed.get(name) : detached.get(name);
        if (node == null && detached == null) {
            node = Kind.find(em, name, Map.of());
        }
        if (node == null) {
            throw new AssertionError(name + " is not found while it is worked with");
        }
        return Relation.cast(node);
    }

    /** Whether a new entity of the name can be made: nothing of that name is there, or on its way out. */
    boolean free(String name) {
        return !expected.notes().containsKey(name) && !removed.contains(name);
    }

    /** There is a new entity, which is persisted with the flush at the latest. */
    void created(String name, Node node) {
        log("    new " + name);
        (detached == null ? unflushed : detached).put(name, node);
        expected.note(name, node.getNote());
    }

    /** Nothing refers to it any more, whatever it comes and goes with aside; whether that was possible. */
    boolean letGo(String name) {
        if (!expected.notes().containsKey(name)) {
            return false;
        }
        for (Edge edge : expected.edges()) {
            Relation<?, ?> relation = Relations.named(edge.association());
            boolean touched = edge.owner().equals(name) || edge.target().equals(name);
            if (touched && !relation.owning()) {
                if (detached()) {
                    return false;
                }
                relation.disconnect(this, edge.owner(), edge.target());
            }
        }
        return true;
    }

    /** An entity is on its way out. */
    void removed(String name) {
        log("    without " + name);
        unflushed.remove(name);
        removed.add(name);
        expected.drop(name);
    }

    // ---- the persistence context ----------------------------------------

    EntityManager em() {
        return em;
    }

    void flush() {
        log("flush");
        em.flush();
        flushed = expected.copy();
        unflushed.clear();
        removed.clear();
    }

    /** What was not flushed is forgotten. */
    void clear() {
        log("clear");
        em.clear();
        expected = flushed.copy();
        unflushed.clear();
        removed.clear();
    }

    boolean detached() {
        return detached != null;
    }

    /** From now on it is about these, which are detached; null for managed ones again. */
    void detached(Map<String, Node> nodes) {
        detached = nodes;
    }
}
