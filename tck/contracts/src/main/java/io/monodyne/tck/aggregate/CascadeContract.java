package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operation goes on to what a reference names for its cascade, and to nothing else (Jakarta Persistence 3.2, section 3.3). */
class CascadeContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Machine.class, Part.class, Node.class);

    @BeforeEach
    void store() {
        unit.inTransaction(em -> {
            Machine machine = Machine.whole("m");
            machine.parts().forEach(em::persist);
            em.persist(machine);
        });
        unit.requests().reset();
    }

    private static String stored(String part) {
        return unit.table().text("Part#" + part, "Part", "state");
    }

    private static boolean exists(String part) {
        return unit.table().has("Part#" + part, "Part");
    }

    private static void changeEverywhere(String state) {
        unit.inTransaction(em -> em.find(Machine.class, "m").parts().forEach(part -> part.setState(state)));
    }

    /** Detached, with all of its parts read. */
    private static Machine detached() {
        return unit.callInTransaction(em -> {
            Machine machine = em.find(Machine.class, "m");
            machine.parts().forEach(part -> assertEquals("new", part.getState()));
            return machine;
        });
    }

    @Test
    void mergeGoesOnToWhatCascadesIt() {
        Machine detached = detached();
        detached.parts().forEach(part -> part.setState("changed"));
        unit.inTransaction(em -> em.merge(detached));
        assertEquals("changed", stored("merging"));
        assertEquals("changed", stored("all"));
        for (String other : List.of("persisting", "removing", "refreshing", "detaching", "plain")) {
            assertEquals("new", stored(other), other);
        }
    }

    @Test
    void whatMergeDoesNotCascadeToBecomesTheManagedInstanceOfItsId() {
        Machine detached = detached();
        unit.inTransaction(em -> {
            Machine merged = em.merge(detached);
            for (Part part : merged.parts()) {
                assertTrue(em.contains(part), part.getId());
                assertNotSame(detached.part(part.getId()), part);
                assertSame(em.find(Part.class, part.getId()), part);
            }
        });
    }

    @Test
    void removeGoesOnToWhatCascadesIt() {
        unit.inTransaction(em -> em.remove(em.find(Machine.class, "m")));
        assertFalse(unit.table().has("Machine#m", "Machine"));
        assertFalse(exists("removing"));
        assertFalse(exists("all"));
        for (String other : List.of("persisting", "merging", "refreshing", "detaching", "plain")) {
            assertTrue(exists(other), other);
        }
    }

    @Test
    void refreshGoesOnToWhatCascadesIt() {
        EntityManager em = unit.entityManager();
        Machine machine = em.find(Machine.class, "m");
        machine.parts().forEach(part -> assertEquals("new", part.getState()));
        changeEverywhere("changed elsewhere");
        em.refresh(machine);
        assertEquals("changed elsewhere", machine.part("refreshing").getState());
        assertEquals("changed elsewhere", machine.part("all").getState());
        for (String other : List.of("persisting", "merging", "removing", "detaching", "plain")) {
            assertEquals("new", machine.part(other).getState(), other);
        }
    }

    @Test
    void detachGoesOnToWhatCascadesIt() {
        EntityManager em = unit.entityManager();
        Machine machine = em.find(Machine.class, "m");
        machine.parts().forEach(part -> assertEquals("new", part.getState()));
        em.detach(machine);
        assertFalse(em.contains(machine));
        assertFalse(em.contains(machine.part("detaching")));
        assertFalse(em.contains(machine.part("all")));
        for (String other : List.of("persisting", "merging", "removing", "refreshing", "plain")) {
            assertTrue(em.contains(machine.part(other)), other);
        }
    }

    @Test
    void persistOfAManagedEntityGoesOnToWhatCascadesIt() {
        unit.inTransaction(em -> {
            Machine machine = em.find(Machine.class, "m");
            Part part = new Part("next");
            machine.setPersisting(part);
            em.persist(machine);
            assertTrue(em.contains(part));
        });
        assertTrue(exists("next"));
    }

    private static void tree() {
        unit.inTransaction(em -> {
            Node root = new Node("root", null);
            new Node("left", root);
            new Node("leaf", new Node("right", root));
            em.persist(root);
        });
        unit.requests().reset();
    }

    @Test
    void persistGoesThroughCircles() {
        unit.inTransaction(em -> {
            Node one = new Node("1", null);
            Node two = new Node("2", one);
            one.setParent(two);
            two.getChildren().add(one);
            em.persist(one);
            assertTrue(em.contains(two));
        });
        EntityManager em = unit.entityManager();
        Node one = em.find(Node.class, "1");
        assertEquals("2", one.getParent().getId());
        assertSame(one, one.getParent().getParent());
        assertEquals(
                2,
                unit.table().content().keySet().stream()
                        .filter(key -> key.startsWith("Node#1") || key.startsWith("Node#2"))
                        .count());
    }

    @Test
    void persistReachesEveryLevel() {
        tree();
        for (String id : List.of("root", "left", "right", "leaf")) {
            assertTrue(unit.table().has("Node#" + id, "Node"), id);
        }
    }

    @Test
    void removeGoesThroughCircles() {
        tree();
        unit.inTransaction(em -> em.remove(em.find(Node.class, "leaf")));
        for (String id : List.of("root", "left", "right", "leaf")) {
            assertFalse(unit.table().has("Node#" + id, "Node"), id);
        }
    }

    @Test
    void detachGoesThroughCircles() {
        tree();
        EntityManager em = unit.entityManager();
        Node leaf = em.find(Node.class, "leaf");
        Node right = leaf.getParent();
        Node root = right.getParent();
        Node left = root.getChildren().stream()
                .filter(node -> node != right)
                .findFirst()
                .orElseThrow();
        assertEquals(1, right.getChildren().size());
        em.detach(right);
        List.of(leaf, right, root, left).forEach(node -> assertFalse(em.contains(node), node.getId()));
    }

    @Test
    void refreshGoesThroughCircles() {
        tree();
        EntityManager em = unit.entityManager();
        Node leaf = em.find(Node.class, "leaf");
        Node root = leaf.getParent().getParent();
        assertEquals("new", root.getLabel());
        unit.inTransaction(other -> other.find(Node.class, "root").setLabel("changed elsewhere"));
        em.refresh(leaf);
        assertEquals("changed elsewhere", root.getLabel());
    }

    @Test
    void mergeGoesThroughCircles() {
        Node root = new Node("root", null);
        Node leaf = new Node("leaf", root);
        root.setParent(leaf);
        leaf.getChildren().add(root);
        unit.inTransaction(em -> {
            Node merged = em.merge(root);
            assertNotSame(root, merged);
            assertNotSame(leaf, merged.getParent());
            assertSame(merged, merged.getParent().getParent());
            assertTrue(merged.getChildren().contains(merged.getParent()));
        });
        assertTrue(unit.table().has("Node#leaf", "Node"));
        assertEquals("leaf", unit.table().text("Node#root", "Node", "parent_id"));
    }

    @Test
    void anOperationReadsWhatItCascadesToAndNothingElse() {
        unit.inTransaction(em -> em.remove(em.find(Machine.class, "m")));
        List<String> sent = Outline.taken(unit);
        List.of("persisting", "merging", "refreshing", "detaching", "plain")
                .forEach(part -> assertFalse(sent.contains("get app Part#" + part + "·Part"), part));
        assertTrue(sent.get(sent.size() - 1).endsWith("""
                                transact 3
                                  delete app Machine#m·Machine
                                  delete app Part#all·Part
                                  delete app Part#removing·Part"""), sent::toString);
    }
}
