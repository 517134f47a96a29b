package io.monodyne.tck.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** An aggregate with its positions, and references of both fetch types out of it. */
@Entity
@IndexMap(partitionKey = "PURCHASE#{id}", sortKey = "META")
@NamedEntityGraph
@NamedEntityGraph(name = "Purchase.whole", includeAllAttributes = true)
@NamedEntityGraph(
        name = "Purchase.goods",
        attributeNodes = @NamedAttributeNode(value = "positions", subgraph = "positions"),
        subgraphs = {
            @NamedSubgraph(
                    name = "positions",
                    attributeNodes = @NamedAttributeNode(value = "goods", subgraph = "goods")),
            @NamedSubgraph(name = "goods", type = Goods.class, attributeNodes = @NamedAttributeNode("maker")),
            @NamedSubgraph(name = "goods", type = Hamper.class, attributeNodes = @NamedAttributeNode("packer"))
        })
class Purchase {
    @Id
    private String id;

    private String text;

    @ManyToOne
    private Customer agent;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer buyer;

    @Embedded
    private Shipping shipping;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Position> positions = new ArrayList<>();

    protected Purchase() {}

    Purchase(String id, Customer agent, Customer buyer, Shipping shipping) {
        this.id = id;
        this.text = "purchase " + id;
        this.agent = agent;
        this.buyer = buyer;
        this.shipping = shipping;
    }

    String getId() {
        return id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    Customer getAgent() {
        return agent;
    }

    Customer getBuyer() {
        return buyer;
    }

    Shipping getShipping() {
        return shipping;
    }

    List<Position> getPositions() {
        return positions;
    }

    void add(Goods goods) {
        getPositions().add(new Position(this, getPositions().size() + 1, goods));
    }
}
