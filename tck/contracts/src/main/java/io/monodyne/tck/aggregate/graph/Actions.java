package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.aggregate.graph.Expected.Edge;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is done in a unit of work. Lives as long as the unit. */
final class Actions {

    private static final int MOST_OF_A_KIND = 3;

    private final Work work;

    Actions(Work work) {
        this.work = work;
    }

    /** One of them, by chance. */
    void act() {
        switch (work.number(24)) {
            case 0, 1, 2, 3 -> create();
            case 4 -> note();
            case 5 -> removeInStep();
            case 6 -> removeFresh();
            case 7 -> work.flush();
            case 8 -> clear();
            default -> associate();
        }
    }

    private void create() {
        Kind kind = work.any(List.copyOf(Kind.WHOLES));
        String name = kind.nameOf(work.number(MOST_OF_A_KIND));
        if (work.free(name)) {
            work.log("create " + name);
            Node node = kind.create(name);
            node.setNote(work.text());
            work.em().persist(node);
            work.created(name, node);
        }
    }

    private void note() {
        String name = work.any(List.copyOf(work.expected().notes().keySet()));
        if (name != null) {
            String text = work.text();
            work.log("note " + text + " on " + name);
            work.find(name).setNote(text);
            work.expected().note(name, text);
        }
    }

    private void clear() {
        if (work.chance(2)) {
            work.flush();
        }
        work.clear();
    }

    private void associate() {
        Relation<?, ?> relation = work.any(Relations.ALL);
        String owner = work.any(relation.owners());
        if (owner != null) {
            work.log("change " + relation.name() + " of " + owner);
            relation.change(work, owner);
        }
    }

    // ---- removal ----------------------------------------

    /** What goes with an entity, itself first. */
    private Set<String> parts(String name) {
        Set<String> parts = new HashSet<>(Set.of(name));
        for (Edge edge : work.expected().edges()) {
            if (edge.owner().equals(name) && Relations.named(edge.association()).owning()) {
                parts.add(edge.target());
            }
        }
        return parts;
    }

    /** Whatever refers to it, and it refers to, is told before. */
    private void removeInStep() {
        String name = work.any(Kind.WHOLES);
        if (name != null) {
            work.log("remove " + name);
            Set<String> parts = parts(name);
            parts.stream().sorted().forEach(work::letGo);
            work.em().remove(work.find(name));
            parts.forEach(work::removed);
        }
    }

    /** Nothing of what is around it was read; what it refers to, and its links, go by themselves. */
    private void removeFresh() {
        String name = work.any(Kind.WHOLES);
        if (name == null || held(parts(name))) {
            return;
        }
        work.flush();
        work.clear();
        work.log("remove " + name + " as it is");
        work.em().remove(work.find(name));
        parts(name).forEach(work::removed);
        work.flush();
        work.clear();
    }

    private boolean held(Set<String> parts) {
        for (Edge edge : work.expected().edges()) {
            Relation<?, ?> relation = Relations.named(edge.association());
            boolean held = relation.holdsTarget() && parts.contains(edge.target())
                    || relation.holdsOwner() && parts.contains(edge.owner());
            if (held && !relation.owning()) {
                return true;
            }
        }
        return false;
    }

    // ---- merging ----------------------------------------

    /** Changes an association of an entity that another entity manager has read, and merges it. */
    void merge(EntityManagerFactory factory) {
        Relation<?, ?> relation = work.any(Relations.ALL);
        String owner = work.any(relation.owners());
        if (owner == null || !relation.mergeable()) {
            return;
        }
        work.log("merge " + relation.name() + " of " + owner);
        work.detached(read(factory, relation, owner));
        Node node = work.find(owner);
        if (work.chance(2)) {
            node.setNote(work.text());
            work.expected().note(owner, node.getNote());
        }
        relation.change(work, owner);
        work.detached(null);
        work.em().merge(node);
        work.flush();
        work.clear();
    }

    /** The owner and all that it could refer to, with both sides of the association. */
    private <O extends Node, T extends Node> Map<String, Node> read(
            EntityManagerFactory factory, Relation<O, T> relation, String owner) {
        Map<String, Node> read = new HashMap<>();
        try (EntityManager reader = factory.createEntityManager()) {
            for (String target : work.expected().alive(relation.targets())) {
                T node = Relation.cast(Kind.find(reader, target, Map.of()));
                relation.back(node);
                read.put(target, node);
            }
            O node = Relation.cast(Kind.find(reader, owner, Map.of()));
            relation.read(node);
            read.put(owner, node);
        }
        return read;
    }
}
