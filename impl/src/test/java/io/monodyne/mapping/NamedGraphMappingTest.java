package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.metamodel.NamedGraph;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code @NamedEntityGraph}, and what is wrong with it. */
class NamedGraphMappingTest {

    @Entity
    static class Country {
        @Id
        String id;
    }

    @Embeddable
    static class Address {
        String street;

        @ManyToOne
        Country country;
    }

    @Entity
    @NamedEntityGraph
    @NamedEntityGraph(
            name = "near",
            includeAllAttributes = true,
            attributeNodes = @NamedAttributeNode(value = "friend", subgraph = "friends"),
            subgraphs = {
                @NamedSubgraph(
                        name = "friends",
                        attributeNodes = {
                            @NamedAttributeNode(value = "friend", subgraph = "friends"),
                            @NamedAttributeNode(value = "address", subgraph = "address")
                        }),
                @NamedSubgraph(name = "friends", type = Writer.class, attributeNodes = @NamedAttributeNode("read")),
                @NamedSubgraph(name = "address", attributeNodes = @NamedAttributeNode("country"))
            },
            subclassSubgraphs =
                    @NamedSubgraph(
                            name = "writers",
                            type = Writer.class,
                            attributeNodes = @NamedAttributeNode(value = "read", keySubgraph = "friends")))
    static class Person {
        @Id
        String id;

        @ManyToOne
        Person friend;

        @Embedded
        Address address;
    }

    @Entity
    static class Writer extends Person {
        @ManyToMany
        @MapKeyJoinColumn
        Map<Person, Country> read;
    }

    private static NamedGraph graph(String name, Class<?>... entities) {
        return Read.model(entities).namedGraphs().stream()
                .filter(graph -> graph.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> attributes(List<NamedGraph.Node> nodes) {
        return nodes.stream().map(NamedGraph.Node::attribute).toList();
    }

    @Test
    void aGraphWithoutANameIsCalledAsItsEntity() {
        NamedGraph graph = graph("Person", Country.class, Person.class, Writer.class);
        assertEquals("Person", graph.name());
        assertEquals(Person.class, graph.root().type());
        assertEquals(List.of(), graph.nodes());
    }

    @Test
    void aGraphIsReadWithAllItsParts() {
        NamedGraph graph = graph("near", Country.class, Person.class, Writer.class);
        assertEquals("near", graph.name());
        assertEquals(List.of("friend", "id", "address"), attributes(graph.nodes()));
        assertEquals(
                new NamedGraph.Node("friend", "friends", null), graph.nodes().get(0));
        assertEquals(2, graph.named("friends").size());
        assertNull(graph.named("friends").get(0).type());
        assertEquals(Writer.class, graph.named("friends").get(1).type());
        assertEquals(
                List.of(new NamedGraph.Node("read", null, "friends")),
                graph.subclasses().get(0).nodes());
    }

    @Entity
    @NamedEntityGraph(name = "near")
    static class Neighbour {
        @Id
        String id;
    }

    @Test
    void aNameIsUniqueInItsUnit() {
        assertEquals(
                List.of(
                        "MD-MAP-90: Person and Neighbour declare entity graphs of one name, near, and a name is unique in"
                                + " its unit. Rename one with @NamedEntityGraph(name = ...)."),
                Read.problems(Country.class, Person.class, Writer.class, Neighbour.class));
    }

    @Entity
    @NamedEntityGraph(
            name = "wrong",
            attributeNodes = {
                @NamedAttributeNode("frend"),
                @NamedAttributeNode(value = "friend", subgraph = "friends"),
                @NamedAttributeNode(value = "friend", subgraph = "enemies"),
                @NamedAttributeNode(value = "id", subgraph = "friends"),
                @NamedAttributeNode(value = "friend", keySubgraph = "friends")
            },
            subgraphs = {
                @NamedSubgraph(name = "friends", attributeNodes = @NamedAttributeNode("freind")),
                @NamedSubgraph(name = "friends", type = Country.class, attributeNodes = @NamedAttributeNode("id"))
            },
            subclassSubgraphs = {
                @NamedSubgraph(name = "none", attributeNodes = @NamedAttributeNode("id")),
                @NamedSubgraph(name = "other", type = Country.class, attributeNodes = @NamedAttributeNode("id"))
            })
    static class Hermit {
        @Id
        String id;

        @ManyToOne
        Hermit friend;
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        assertEquals(
                List.of(
                        "MD-MAP-91: entity graph wrong names the attribute Hermit.frend, which there is not."
                                + " Is friend meant? Name attributes as the class does, those of an embeddable in a"
                                + " subgraph of it.",
                        "MD-MAP-91: entity graph wrong names the attribute Hermit.freind, which there is not."
                                + " Is friend meant? Name attributes as the class does, those of an embeddable in a"
                                + " subgraph of it.",
                        "MD-MAP-92: entity graph wrong refers at Hermit.friend to the subgraph enemies, which it does"
                                + " not have. Add a @NamedSubgraph of that name, or use one of [friends].",
                        "MD-MAP-93: entity graph wrong gives Hermit.id a subgraph of its values, which are neither"
                                + " entities nor embeddables. Leave it out.",
                        "MD-MAP-93: entity graph wrong gives Hermit.friend a subgraph of its keys, which are neither"
                                + " entities nor embeddables. Leave it out.",
                        "MD-MAP-94: entity graph wrong has for Hermit a subgraph of no type, which is neither Hermit nor"
                                + " an entity that extends it. Correct the type of the subgraph.",
                        "MD-MAP-94: entity graph wrong has for Hermit a subgraph of Country, which is neither Hermit nor"
                                + " an entity that extends it. Correct the type of the subgraph.",
                        "MD-MAP-94: entity graph wrong has for Hermit.friend a subgraph of Country, which is neither"
                                + " Hermit nor an entity that extends it. Correct the type of the subgraph."),
                Read.problems(Country.class, Hermit.class));
    }

    @Entity
    @NamedEntityGraph(
            name = "shared",
            attributeNodes = {
                @NamedAttributeNode(value = "a", subgraph = "all"),
                @NamedAttributeNode(value = "b", subgraph = "all")
            },
            subgraphs = {
                @NamedSubgraph(name = "all", type = Country.class, attributeNodes = @NamedAttributeNode("id")),
                @NamedSubgraph(name = "all", type = Neighbour.class, attributeNodes = @NamedAttributeNode("id"))
            })
    static class Pair {
        @Id
        String id;

        @ManyToOne
        Country a;

        @ManyToOne
        Neighbour b;
    }

    @Test
    void aNameMayBeUsedForUnrelatedTypes() {
        assertEquals(
                2,
                graph("shared", Country.class, Neighbour.class, Pair.class)
                        .named("all")
                        .size());
    }

    @Test
    void whatRefersToNoEntityIsNoProblemOfTheGraph() {
        assertEquals(
                0,
                Read.problems(Pair.class).stream()
                        .filter(problem -> problem.contains("graph"))
                        .count());
    }
}
