package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** In the partition of its order, and of several classes. */
@Entity
@IdClass(PaymentId.class)
@IndexMap(partitionKey = "ORDER#{order.id}", sortKey = "PAYMENT#{reference}")
abstract class Payment {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    @Id
    private String reference;

    private long cents;

    protected Payment() {}

    Payment(Order order, String reference, long cents) {
        this.order = order;
        this.reference = reference;
        this.cents = cents;
    }

    Order getOrder() {
        return order;
    }

    String getReference() {
        return reference;
    }

    long getCents() {
        return cents;
    }

    void setCents(long cents) {
        this.cents = cents;
    }
}
