package io.monodyne.tck.aggregate.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The graph as a new entity manager finds it, by all ways that lead through it. Lives for one comparison. */
final class ReadBack {

    private static final List<String> OF_COURSE = List.of("lessons", "materials", "readings", "pupils", "teacher");

    private final EntityManager em;
    private final Random random;

    ReadBack(EntityManager em, Random random) {
        this.em = em;
        this.random = random;
    }

    void assertIs(Expected expected) {
        List<String> names = new ArrayList<>(expected.notes().keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            Node node = Kind.find(em, name, hints(name));
            assertNotNull(node, () -> name + " is gone");
            assertEquals(name, node.name());
            assertEquals(expected.notes().get(name), node.getNote(), () -> "the note of " + name);
            for (Relation<?, ?> relation : Relations.ALL) {
                assertIs(expected, relation, node, name);
            }
        }
    }

    /** At times a graph says what is read of a course. */
    private Map<String, Object> hints(String name) {
        if (Kind.of(name) != Kind.COURSE || random.nextInt(2) == 0) {
            return Map.of();
        }
        EntityGraph<Course> graph = em.createEntityGraph(Course.class);
        for (String attribute : OF_COURSE) {
            if (random.nextInt(2) == 0) {
                graph.addAttributeNodes(attribute);
            }
        }
        return Map.of("jakarta.persistence." + (random.nextInt(2) == 0 ? "fetchgraph" : "loadgraph"), graph);
    }

    private static <O extends Node, T extends Node> void assertIs(
            Expected expected, Relation<O, T> relation, Node node, String name) {
        Kind kind = Kind.of(name);
        if (relation.owners().contains(kind)) {
            Map<Object, String> read = relation.read(Relation.cast(node));
            assertEquals(expected.targets(relation.name(), name), read, () -> relation.name() + " of " + name);
        }
        if (relation.targets().contains(kind)) {
            Set<String> read = relation.back(Relation.cast(node));
            if (read != null) {
                assertEquals(
                        expected.owners(relation.name(), name), read, () -> "whose " + relation.name() + " is " + name);
            }
        }
    }
}
