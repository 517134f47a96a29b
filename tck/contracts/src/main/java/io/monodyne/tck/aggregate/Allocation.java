package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** The third level of the aggregate. */
@Entity
@IdClass(AllocationId.class)
@IndexMap(partitionKey = "ORDER#{line.order.id}", sortKey = "LINE#{line.number}#ALLOCATION#{warehouse}")
class Allocation {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Line line;

    @Id
    private String warehouse;

    private int quantity;

    protected Allocation() {}

    Allocation(Line line, String warehouse) {
        this.line = line;
        this.warehouse = warehouse;
    }

    Line getLine() {
        return line;
    }

    String getWarehouse() {
        return warehouse;
    }

    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
