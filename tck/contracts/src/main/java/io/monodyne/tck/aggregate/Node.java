package io.monodyne.tck.aggregate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** Cascades everything up and down, so that every operation goes in circles. */
@Entity
class Node {

    @Id
    private String id;

    private String label;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private Node parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    private Set<Node> children = new HashSet<>();

    protected Node() {}

    Node(String id, Node parent) {
        this.id = id;
        this.label = "new";
        this.parent = parent;
        if (parent != null) {
            parent.getChildren().add(this);
        }
    }

    String getId() {
        return id;
    }

    String getLabel() {
        return label;
    }

    void setLabel(String label) {
        this.label = label;
    }

    Node getParent() {
        return parent;
    }

    void setParent(Node parent) {
        this.parent = parent;
    }

    Set<Node> getChildren() {
        return children;
    }
}
