package io.monodyne.tck.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.HashMap;
import java.util.Map;

/** A map whose keys are entities. */
@Entity
@NamedEntityGraph(
        name = "Stall.reserved",
        attributeNodes = @NamedAttributeNode(value = "reserved", subgraph = "goods", keySubgraph = "customers"),
        subgraphs = {
            @NamedSubgraph(name = "goods", attributeNodes = @NamedAttributeNode("maker")),
            @NamedSubgraph(name = "customers", attributeNodes = @NamedAttributeNode("friend"))
        })
class Stall {
    @Id
    private String id;

    @ManyToMany
    @MapKeyJoinColumn
    private Map<Customer, Goods> reserved = new HashMap<>();

    protected Stall() {}

    Stall(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    Map<Customer, Goods> getReserved() {
        return reserved;
    }
}
