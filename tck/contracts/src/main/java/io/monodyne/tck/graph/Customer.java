package io.monodyne.tck.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;

/** Refers to others of its kind; its graph does the same, without an end. */
@Entity
@NamedEntityGraph(
        name = "Customer.friends",
        attributeNodes = @NamedAttributeNode(value = "friend", subgraph = "friends"),
        subgraphs =
                @NamedSubgraph(
                        name = "friends",
                        attributeNodes = @NamedAttributeNode(value = "friend", subgraph = "friends")))
class Customer {
    @Id
    private String id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer friend;

    protected Customer() {}

    Customer(String id, String name, Customer friend) {
        this.id = id;
        this.name = name;
        this.friend = friend;
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }

    Customer getFriend() {
        return friend;
    }

    void setFriend(Customer friend) {
        this.friend = friend;
    }
}
