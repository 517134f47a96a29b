package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** In the partition of its order, and itself the parent of allocations there. */
@Entity
@IdClass(LineId.class)
@IndexMap(partitionKey = "ORDER#{order.id}", sortKey = "LINE#{number}")
class Line {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    @Id
    @KeyDigits(3)
    private int number;

    @Version
    private int version;

    private String text;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Allocation> allocations = new HashSet<>();

    protected Line() {}

    Line(Order order, int number, String text) {
        this.order = order;
        this.number = number;
        this.text = text;
    }

    Order getOrder() {
        return order;
    }

    void setOrder(Order order) {
        this.order = order;
    }

    int getNumber() {
        return number;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    int getVersion() {
        return version;
    }

    Set<Allocation> getAllocations() {
        return allocations;
    }

    Allocation allocate(String warehouse) {
        Allocation allocation = new Allocation(this, warehouse);
        getAllocations().add(allocation);
        return allocation;
    }
}
