package io.monodyne.session.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedGraph;
import io.monodyne.metamodel.view.MetamodelView;
import io.monodyne.session.graph.Sketch.Bundle;
import io.monodyne.session.graph.Sketch.Carrier;
import io.monodyne.session.graph.Sketch.Customer;
import io.monodyne.session.graph.Sketch.Delivery;
import io.monodyne.session.graph.Sketch.Line;
import io.monodyne.session.graph.Sketch.Order;
import io.monodyne.session.graph.Sketch.Product;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entity graphs as their interfaces promise. */
class EntityGraphTest {

    private final Model model = Sketch.model();
    private final NamedGraphs graphs = new NamedGraphs(model);
    private final MetamodelView metamodel = MetamodelView.of(model);
    private final EntityType<Order> order = metamodel.entity(Order.class);
    private final EntityGraph<Order> graph = graphs.create(Order.class);

    private static List<String> names(Graph<?> graph) {
        return graph.getAttributeNodes().stream()
                .map(AttributeNode::getAttributeName)
                .toList();
    }

    // ---- nodes ----------------------------------------

    @Test
    void nodesComeInTheOrderTheyWereAddedAndOnce() {
        AttributeNode<String> text = graph.addAttributeNode("text");
        graph.addAttributeNodes("lines", "text");
        assertEquals(List.of("text", "lines"), names(graph));
        assertSame(text, graph.addAttributeNode("text"));
        assertSame(text, graph.getAttributeNode("text"));
        assertEquals(Map.of(), text.getSubgraphs());
        assertEquals(Map.of(), text.getKeySubgraphs());
    }

    @Test
    @SuppressWarnings("unchecked") // an array of attributes
    void nodesAreAddedByAttributesOfTheMetamodel() {
        SingularAttribute<? super Order, Customer> customer = order.getSingularAttribute("customer", Customer.class);
        AttributeNode<Customer> node = graph.addAttributeNode(customer);
        assertEquals("customer", node.getAttributeName());
        assertTrue(graph.hasAttributeNode(customer));
        assertSame(node, graph.getAttributeNode(customer));
        graph.addAttributeNodes(order.getAttribute("lines"), order.getAttribute("text"));
        assertEquals(List.of("customer", "lines", "text"), names(graph));
        graph.removeAttributeNode(customer);
        assertFalse(graph.hasAttributeNode(customer));
    }

    @Test
    void whatIsNoAttributeIsRefusedAtOnce() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> graph.addAttributeNode("line"));
        assertEquals(
                "MD-GRAPH-01: line is not an attribute of Order. Is lines meant? The attributes of an entity that extends"
                        + " it are named in a treated subgraph.",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> graph.addAttributeNodes("text", "line"));
        assertThrows(IllegalArgumentException.class, () -> graph.hasAttributeNode("line"));
        assertThrows(IllegalArgumentException.class, () -> graph.getAttributeNode("line"));
        assertThrows(IllegalArgumentException.class, () -> graph.removeAttributeNode("line"));
        assertThrows(IllegalArgumentException.class, () -> graph.addSubgraph("line"));
        assertThrows(IllegalArgumentException.class, () -> graph.addAttributeNode("customer.id"));
        assertEquals(List.of(), names(graph));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what the compiler refuses comes at run time
    void anAttributeOfAnotherTypeIsRefused() {
        Graph raw = graph;
        assertThrows(
                IllegalArgumentException.class,
                () -> raw.addAttributeNode(metamodel.entity(Line.class).getAttribute("id")));
        assertEquals(List.of(), names(graph));
    }

    @Test
    void aNodeThatIsNotThereIsNoElement() {
        assertFalse(graph.hasAttributeNode("lines"));
        assertThrows(NoSuchElementException.class, () -> graph.getAttributeNode("lines"));
        assertThrows(
                NoSuchElementException.class, () -> graph.getAttributeNode(order.getSingularAttribute("customer")));
    }

    @Test
    void nodesOfAKindAreRemovedTogether() {
        graph.addAttributeNodes("text", "customer", "clerk", "lines", "delivery", "tags", "carried");
        graph.removeAttributeNodes(PersistentAttributeType.MANY_TO_ONE);
        assertEquals(List.of("text", "lines", "delivery", "tags", "carried"), names(graph));
        graph.removeAttributeNodes(PersistentAttributeType.BASIC);
        graph.removeAttributeNodes(PersistentAttributeType.EMBEDDED);
        graph.removeAttributeNodes(PersistentAttributeType.ELEMENT_COLLECTION);
        assertEquals(List.of("lines", "carried"), names(graph));
        graph.removeAttributeNodes(PersistentAttributeType.ONE_TO_MANY);
        graph.removeAttributeNodes(PersistentAttributeType.MANY_TO_MANY);
        assertEquals(List.of(), names(graph));
    }

    // ---- subgraphs ----------------------------------------

    @Test
    void aSubgraphMakesItsNode() {
        Subgraph<Customer> customer = graph.addSubgraph("customer");
        assertEquals(Customer.class, customer.getClassType());
        assertEquals(
                Map.of(Customer.class, customer),
                graph.getAttributeNode("customer").getSubgraphs());
        assertSame(customer, graph.addSubgraph("customer"));
        assertSame(customer, graph.addSubgraph(order.getSingularAttribute("customer", Customer.class)));
        customer.addSubgraph("friend").addAttributeNode("favourite");
        assertEquals(List.of("friend"), names(customer));
    }

    @Test
    void removingANodeRemovesItsSubgraphs() {
        Subgraph<Customer> customer = graph.addSubgraph("customer");
        graph.removeAttributeNode("customer");
        assertNotSame(customer, graph.addSubgraph("customer"));
    }

    @Test
    void collectionsHaveSubgraphsOfTheirElements() {
        ListAttribute<? super Order, Line> lines = order.getList("lines", Line.class);
        Subgraph<Line> line = graph.addElementSubgraph("lines");
        assertEquals(Line.class, line.getClassType());
        assertSame(line, graph.addElementSubgraph(lines));
        assertSame(line, graph.addSubgraph("lines"));
        assertSame(line, graph.addElementSubgraph("lines", Line.class));
        assertSame(line, graph.addTreatedElementSubgraph(lines, Line.class));
        assertThrows(IllegalArgumentException.class, () -> graph.addElementSubgraph("customer"));
        assertThrows(IllegalArgumentException.class, () -> graph.addElementSubgraph("tags"));
        assertFalse(graph.hasAttributeNode("tags"));
    }

    @Test
    void embeddablesHaveSubgraphs() {
        Subgraph<Delivery> delivery = graph.addSubgraph("delivery");
        assertEquals(Delivery.class, delivery.getClassType());
        delivery.addAttributeNodes("city", "carrier");
        assertThrows(IllegalArgumentException.class, () -> delivery.addSubgraph("city"));
    }

    @Test
    @SuppressWarnings("removal") // they are still promised
    void mapsHaveSubgraphsOfTheirKeys() {
        MapAttribute<Order, Product, Carrier> carried = order.getDeclaredMap("carried", Product.class, Carrier.class);
        Subgraph<Product> key = graph.addMapKeySubgraph(carried);
        Subgraph<Bundle> bundle = graph.addTreatedMapKeySubgraph(carried, Bundle.class);
        assertSame(key, graph.addKeySubgraph("carried"));
        assertSame(key, graph.addKeySubgraph(order.getAttribute("carried")));
        assertSame(bundle, graph.addKeySubgraph("carried", Bundle.class));
        AttributeNode<?> node = graph.getAttributeNode("carried");
        assertEquals(Set.of(Product.class, Bundle.class), node.getKeySubgraphs().keySet());
        assertEquals(Map.of(), node.getSubgraphs());
        assertEquals(Carrier.class, graph.addElementSubgraph("carried").getClassType());
        assertThrows(IllegalArgumentException.class, () -> graph.addKeySubgraph("lines"));
        assertThrows(IllegalArgumentException.class, () -> graph.addKeySubgraph("text"));
    }

    @Test
    @SuppressWarnings("removal") // they are still promised
    void subgraphsOfSubclassesAreKeptByTheirClass() {
        EntityType<Line> line = metamodel.entity(Line.class);
        EntityGraph<Line> ofLine = graphs.create(Line.class);
        SingularAttribute<? super Line, Product> product = line.getSingularAttribute("product", Product.class);
        Subgraph<Bundle> bundle = ofLine.addTreatedSubgraph(product, Bundle.class);
        assertSame(bundle, ofLine.addSubgraph("product", Bundle.class));
        assertSame(bundle, ofLine.addSubgraph(product, Bundle.class));
        bundle.addAttributeNodes("parts", "carrier");
        ofLine.addSubgraph("product");
        assertEquals(
                List.of(Bundle.class, Product.class),
                List.copyOf(ofLine.getAttributeNode("product").getSubgraphs().keySet()));
        assertThrows(IllegalArgumentException.class, () -> ofLine.addSubgraph("product", Carrier.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> ofLine.addSubgraph("product").addAttributeNode("parts"));
    }

    @Test
    @SuppressWarnings("removal") // they are still promised
    void theRootHasGraphsOfItsSubclasses() {
        EntityGraph<Product> ofProduct = graphs.create(Product.class);
        Subgraph<Bundle> bundle = ofProduct.addTreatedSubgraph(Bundle.class);
        assertSame(bundle, ofProduct.addSubclassSubgraph(Bundle.class));
        assertThrows(IllegalArgumentException.class, () -> ofProduct.addSubclassSubgraph(Carrier.class));
        assertEquals(List.of(), names(ofProduct));
    }

    // ---- names ----------------------------------------

    @Test
    void aDynamicGraphHasNoName() {
        assertNull(graph.getName());
        assertThrows(IllegalArgumentException.class, () -> graphs.create(Delivery.class));
    }

    @Test
    void aGraphIsNamedAsACopy() {
        graph.addSubgraph("customer").addAttributeNode("friend");
        graphs.add("with friends", graph);
        graph.addAttributeNode("lines");
        EntityGraph<?> named = graphs.named("with friends");
        assertEquals("with friends", named.getName());
        assertEquals(List.of("customer"), names(named));
        assertEquals(
                List.of("friend"),
                names(named.getAttributeNode("customer").getSubgraphs().get(Customer.class)));
    }

    @Test
    @SuppressWarnings("removal") // it is still promised
    void aNamedGraphCantBeChanged() {
        graph.addSubgraph("customer");
        graph.addKeySubgraph("carried");
        graphs.add("named", graph);
        EntityGraph<?> named = graphs.named("named");
        Graph<?> below = named.getAttributeNode("customer").getSubgraphs().get(Customer.class);
        Graph<?> key = named.getAttributeNode("carried").getKeySubgraphs().get(Product.class);
        assertThrows(IllegalStateException.class, () -> named.addAttributeNode("lines"));
        assertThrows(IllegalStateException.class, () -> named.addAttributeNodes("lines"));
        assertThrows(IllegalStateException.class, () -> named.removeAttributeNode("customer"));
        assertThrows(
                IllegalStateException.class, () -> named.removeAttributeNodes(PersistentAttributeType.MANY_TO_ONE));
        assertThrows(IllegalStateException.class, () -> named.addSubgraph("customer"));
        assertThrows(IllegalStateException.class, () -> named.addSubclassSubgraph(Order.class));
        assertThrows(IllegalStateException.class, () -> below.addAttributeNode("friend"));
        assertThrows(IllegalStateException.class, () -> key.addSubgraph("owner"));
    }

    @Test
    void theCopyOfANamedGraphCanBeChangedAndHasNoName() {
        graph.addSubgraph("customer").addAttributeNode("friend");
        graphs.add("named", graph);
        EntityGraph<?> copy = Objects.requireNonNull(graphs.copy("named"));
        assertNull(copy.getName());
        copy.addSubgraph("customer").addAttributeNode("favourite");
        copy.addAttributeNode("lines");
        assertEquals(List.of("customer", "lines"), names(copy));
        EntityGraph<?> named = graphs.named("named");
        assertEquals(List.of("customer"), names(named));
        assertEquals(
                List.of("friend"),
                names(named.getAttributeNode("customer").getSubgraphs().get(Customer.class)));
        assertNull(graphs.copy("unknown"));
    }

    @Test
    void aNameThatIsTakenIsGivenToTheNewGraph() {
        graphs.add("named", graph);
        EntityGraph<Line> other = graphs.create(Line.class);
        graphs.add("named", other);
        assertEquals(List.of(), graphs.of(Order.class));
        assertEquals(Set.of("named"), graphs.below(Line.class).keySet());
    }

    @Test
    void anUnknownNameIsRefused() {
        graphs.add("named", graph);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> graphs.named("nmed"));
        assertEquals(
                "MD-GRAPH-06: there is no entity graph called nmed. Is named meant? Declare it with @NamedEntityGraph, or"
                        + " add it with addNamedEntityGraph.",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> graphs.add("", graph));
        assertThrows(IllegalArgumentException.class, () -> graphs.add(null, graph));
        assertThrows(IllegalArgumentException.class, () -> graphs.add("named", null));
    }

    @Test
    void graphsAreFoundByTheirEntity() {
        graphs.add("b", graphs.create(Product.class));
        graphs.add("a", graphs.create(Bundle.class));
        graphs.add("c", graphs.create(Order.class));
        assertEquals(
                List.of("a", "b"),
                graphs.of(Bundle.class).stream().map(EntityGraph::getName).toList());
        assertEquals(
                List.of("b"),
                graphs.of(Product.class).stream().map(EntityGraph::getName).toList());
        assertThrows(IllegalArgumentException.class, () -> graphs.of(Delivery.class));
        assertEquals(Set.of("a", "b"), graphs.below(Product.class).keySet());
        assertEquals(Set.of("a", "b", "c"), graphs.below(Object.class).keySet());
        assertEquals(Set.of(), graphs.below(Delivery.class).keySet());
    }

    @Test
    void declaredGraphsAreThereFromTheStart() {
        NamedGraph declared = new NamedGraph(
                "declared",
                model.entity(Line.class),
                List.of(new NamedGraph.Node("product", "products", null), new NamedGraph.Node("order", "orders", null)),
                List.of(
                        new NamedGraph.Part("products", Product.class, List.of(node("owner"))),
                        new NamedGraph.Part("products", Bundle.class, List.of(node("parts"))),
                        new NamedGraph.Part("orders", null, List.of(new NamedGraph.Node("carried", null, "products")))),
                List.of());
        NamedGraphs withDeclared = new NamedGraphs(new Model(model.entities(), List.of(declared)));
        EntityGraph<?> line = withDeclared.named("declared");
        assertEquals(List.of("product", "order"), names(line));
        Map<?, ?> products = line.getAttributeNode("product").getSubgraphs();
        assertEquals(Set.of(Product.class, Bundle.class), products.keySet());
        assertEquals(List.of("parts"), names((Graph<?>) products.get(Bundle.class)));
        Graph<?> orders = line.getAttributeNode("order").getSubgraphs().get(Order.class);
        assertEquals(products, orders.getAttributeNode("carried").getKeySubgraphs());
        assertThrows(IllegalStateException.class, () -> orders.addAttributeNode("text"));
    }

    private static NamedGraph.Node node(String attribute) {
        return new NamedGraph.Node(attribute, null, null);
    }
}
