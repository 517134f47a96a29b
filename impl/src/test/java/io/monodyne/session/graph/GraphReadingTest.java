package io.monodyne.session.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.load.Fetch;
import io.monodyne.load.GraphNode;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedGraph;
import io.monodyne.session.graph.Sketch.Bundle;
import io.monodyne.session.graph.Sketch.Carrier;
import io.monodyne.session.graph.Sketch.Customer;
import io.monodyne.session.graph.Sketch.Delivery;
import io.monodyne.session.graph.Sketch.Line;
import io.monodyne.session.graph.Sketch.Order;
import io.monodyne.session.graph.Sketch.Product;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a graph, as a fetch graph or as a load graph, asks to be read (Jakarta Persistence 3.2, section 3.8). */
class GraphReadingTest {

    private final Model model = Sketch.model();
    private final NamedGraphs graphs = new NamedGraphs(model);
    private final EntityModel order = model.entity(Order.class);
    private final EntityModel customer = model.entity(Customer.class);
    private final EntityModel product = model.entity(Product.class);
    private final EntityModel bundle = model.entity(Bundle.class);
    private final EntityModel line = model.entity(Line.class);

    private Fetch fetch(EntityModel entity, EntityGraph<?> graph) {
        Fetch fetch = GraphHints.fetch(entity, Map.of(GraphHints.FETCH, graph));
        assertNotNull(fetch);
        return fetch;
    }

    // ---- fetch and load graphs ----------------------------------------

    @Test
    void aFetchGraphReadsWhatItNamesAndNothingElse() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        assertEquals(Set.of(), Sketch.read(fetch(order, graph), order));
        graph.addAttributeNodes("lines", "clerk", "text");
        assertEquals(Set.of("lines", "clerk"), Sketch.read(fetch(order, graph), order));
    }

    @Test
    void aLoadGraphAddsWhatIsMappedAsEager() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        assertEquals(Set.of("customer", "delivery.carrier"), Sketch.read(GraphHints.load(order, graph), order));
        graph.addAttributeNode("lines");
        assertEquals(
                Set.of("customer", "delivery.carrier", "lines"), Sketch.read(GraphHints.load(order, graph), order));
        Fetch byHint = GraphHints.fetch(order, Map.of(GraphHints.LOAD, graph));
        assertNotNull(byHint);
        assertEquals(Set.of("customer", "delivery.carrier", "lines"), Sketch.read(byHint, order));
    }

    @Test
    void aLoadGraphLeavesOutWhatWasRemovedFromIt() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        graph.addAttributeNode("lines");
        graph.removeAttributeNode("customer");
        assertEquals(Set.of("delivery.carrier", "lines"), Sketch.read(GraphHints.load(order, graph), order));
        graph.removeAttributeNode("delivery");
        assertEquals(Set.of("lines"), Sketch.read(GraphHints.load(order, graph), order));
        graph.addAttributeNode("customer");
        assertEquals(Set.of("customer", "lines"), Sketch.read(GraphHints.load(order, graph), order));
    }

    @Test
    void whatIsNamedWithoutASubgraphIsReadAsItIsMapped() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        graph.addAttributeNode("customer");
        assertSame(Fetch.mapped(), Sketch.below(fetch(order, graph), order, "customer"));
        assertSame(Fetch.mapped(), Sketch.below(GraphHints.load(order, graph), order, "customer"));
    }

    @Test
    void aSubgraphSaysWhatIsReadFurtherOn() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        graph.addSubgraph("customer").addAttributeNode("friend");
        Fetch exclusive = Sketch.below(fetch(order, graph), order, "customer");
        assertEquals(Set.of("friend"), Sketch.read(exclusive, customer));
        assertSame(Fetch.mapped(), Sketch.below(exclusive, customer, "friend"));
        Fetch added = Sketch.below(GraphHints.load(order, graph), order, "customer");
        assertEquals(Set.of("friend", "favourite"), Sketch.read(added, customer));
    }

    @Test
    void aGraphIsReadAsItIsAtThatMoment() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        Fetch before = fetch(order, graph);
        graph.addAttributeNode("lines");
        assertEquals(Set.of(), Sketch.read(before, order));
    }

    // ---- embeddables ----------------------------------------

    @Test
    void anEmbeddableNamedWithoutASubgraphIsReadAsItIsMapped() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        graph.addAttributeNode("delivery");
        assertEquals(Set.of("delivery.carrier"), Sketch.read(fetch(order, graph), order));
    }

    @Test
    void aSubgraphOfAnEmbeddableNamesItsAssociations() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        Subgraph<Delivery> delivery = graph.addSubgraph("delivery", Delivery.class);
        delivery.addSubgraph("second");
        assertEquals(Set.of("delivery.second"), Sketch.read(fetch(order, graph), order));
        assertEquals(
                Set.of("customer", "delivery.carrier", "delivery.second"),
                Sketch.read(GraphHints.load(order, graph), order));
        delivery.removeAttributeNode("carrier");
        assertEquals(Set.of("customer", "delivery.second"), Sketch.read(GraphHints.load(order, graph), order));
    }

    // ---- subclasses ----------------------------------------

    @Test
    void aTreatedSubgraphAddsToWhatIsReadOfASubclass() {
        EntityGraph<Product> graph = graphs.create(Product.class);
        graph.addAttributeNode("carrier");
        graph.addTreatedSubgraph(Bundle.class).addAttributeNode("parts");
        assertEquals(Set.of("carrier"), Sketch.read(fetch(product, graph), product));
        assertEquals(Set.of("carrier", "parts"), Sketch.read(fetch(product, graph), bundle));
        assertEquals(Set.of("carrier", "owner"), Sketch.read(GraphHints.load(product, graph), product));
        assertEquals(
                Set.of("carrier", "owner", "packer", "parts"), Sketch.read(GraphHints.load(product, graph), bundle));
    }

    @Test
    void aSubgraphOfASubclassLeavesOthersAsTheyAreMapped() {
        EntityGraph<Line> graph = graphs.create(Line.class);
        graph.addSubgraph("product", Bundle.class).addAttributeNode("parts");
        Fetch below = Sketch.below(fetch(line, graph), line, "product");
        assertEquals(Set.of("owner"), Sketch.read(below, product));
        assertEquals(
                Set.of("parts"),
                nodeOf(below).subtypes().get(Bundle.class).attributes().keySet());
    }

    @Test
    void graphsOfASuperclassAndASubclassAreMerged() {
        EntityGraph<Line> graph = graphs.create(Line.class);
        graph.addSubgraph("product").addSubgraph("owner").addAttributeNode("friend");
        graph.addSubgraph("product", Bundle.class).addSubgraph("owner").addAttributeNode("favourite");
        GraphNode node = nodeOf(Sketch.below(fetch(line, graph), line, "product"));
        assertEquals(Set.of("friend"), attributes(node.attributes().get("owner")));
        assertEquals(
                Set.of("friend", "favourite"),
                attributes(node.subtypes().get(Bundle.class).attributes().get("owner")));
    }

    @Test
    void theGraphOfASubclassMayRemoveWhatIsReadOfOthers() {
        EntityGraph<Product> graph = graphs.create(Product.class);
        graph.addAttributeNode("carrier");
        Subgraph<Bundle> ofBundles = graph.addTreatedSubgraph(Bundle.class);
        ofBundles.removeAttributeNode("owner");
        ofBundles.removeAttributeNode("carrier");
        GraphNode node = nodeOf(GraphHints.load(product, graph));
        assertEquals(Set.of("carrier", "owner"), node.attributes().keySet());
        assertEquals(
                Set.of("packer"), node.subtypes().get(Bundle.class).attributes().keySet());
    }

    @Test
    void aGraphOfASuperclassServesASubclass() {
        EntityGraph<Product> graph = graphs.create(Product.class);
        graph.addAttributeNode("carrier");
        assertEquals(Set.of("carrier"), Sketch.read(fetch(bundle, graph), bundle));
    }

    private static GraphNode nodeOf(Fetch fetch) {
        return ((Fetch.Graph) fetch).node();
    }

    private static Set<String> attributes(GraphNode.@Nullable Edge edge) {
        assertNotNull(edge);
        assertNotNull(edge.value());
        return edge.value().attributes().keySet();
    }

    // ---- keys of maps ----------------------------------------

    @Test
    void aGraphOfKeysIsBesideThatOfValues() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        graph.addKeySubgraph("carried").addAttributeNode("owner");
        GraphNode.Edge edge = nodeOf(fetch(order, graph)).attributes().get("carried");
        assertNotNull(edge);
        assertNull(edge.value());
        assertNotNull(edge.key());
        assertEquals(Set.of("owner"), edge.key().attributes().keySet());
        assertEquals(
                Set.of("owner"),
                edge.key().subtypes().get(Bundle.class).attributes().keySet());
    }

    // ---- circles ----------------------------------------

    @Test
    void aSubgraphThatRefersToItselfIsACircle() {
        NamedGraph.Node friend = new NamedGraph.Node("friend", "friends", null);
        NamedGraph declared = new NamedGraph(
                "circle",
                customer,
                List.of(friend),
                List.of(new NamedGraph.Part("friends", null, List.of(friend))),
                List.of());
        NamedGraphs circular = new NamedGraphs(new Model(model.entities(), List.of(declared)));
        for (EntityGraph<?> graph : List.of(circular.named("circle"), circular.copy("circle"))) {
            GraphNode friends = value(nodeOf(fetch(customer, graph)), "friend");
            assertSame(friends, value(friends, "friend"));
            GraphNode loaded = value(nodeOf(GraphHints.load(customer, graph)), "friend");
            assertEquals(Set.of("friend", "favourite"), loaded.attributes().keySet());
            assertSame(loaded, value(loaded, "friend"));
        }
    }

    private static GraphNode value(GraphNode node, String attribute) {
        GraphNode.Edge edge = node.attributes().get(attribute);
        assertNotNull(edge);
        assertNotNull(edge.value());
        return edge.value();
    }

    // ---- hints ----------------------------------------

    @Test
    void withoutAHintNothingIsAskedFor() {
        assertNull(GraphHints.fetch(order, Map.of("jakarta.persistence.cache.storeMode", "USE")));
    }

    @Test
    void aHintThatIsNoGraphIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GraphHints.fetch(order, Map.of(GraphHints.FETCH, "Order")));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(GraphHints.LOAD, null);
        assertThrows(IllegalArgumentException.class, () -> GraphHints.fetch(order, nothing));
    }

    @Test
    void twoHintsAreRefused() {
        EntityGraph<Order> graph = graphs.create(Order.class);
        Map<String, Object> both = Map.of(GraphHints.FETCH, graph, GraphHints.LOAD, graph);
        assertThrows(IllegalArgumentException.class, () -> GraphHints.fetch(order, both));
    }

    @Test
    void aGraphOfAnotherEntityIsRefused() {
        EntityGraph<Carrier> graph = graphs.create(Carrier.class);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> GraphHints.load(order, graph));
        assertEquals(
                "MD-GRAPH-09: the entity graph is one of Carrier, and Order is asked for. Use a graph of Order or of an"
                        + " entity it extends.",
                refused.getMessage());
        EntityGraph<Bundle> below = graphs.create(Bundle.class);
        assertThrows(IllegalArgumentException.class, () -> GraphHints.load(product, below));
    }

    @Test
    void aGraphOfAnotherFactoryIsRefused() {
        EntityGraph<Order> graph = new NamedGraphs(Sketch.model()).create(Order.class);
        assertThrows(IllegalArgumentException.class, () -> GraphHints.load(order, graph));
        assertThrows(IllegalArgumentException.class, () -> graphs.add("mine", graph));
        assertEquals(Order.class, GraphHints.rootOf(graph));
    }
}
