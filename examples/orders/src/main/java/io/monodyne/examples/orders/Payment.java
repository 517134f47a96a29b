package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;

/** A payment for an order: of another type than its lines, in the same partition. */
// region payment
@Entity
@IdClass(PaymentId.class)
@IndexMap(partitionKey = "ORDER#{order.id}", sortKey = "PAYMENT#{paidAt}")
public class Payment {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private CustomerOrder order;

    @Id
    @Column(secondPrecision = 0)
    private Instant paidAt;

    @Column(precision = 10, scale = 2)
    private BigDecimal amount;

    // constructors, getters
    // end region

    protected Payment() {}

    Payment(CustomerOrder order, Instant paidAt, BigDecimal amount) {
        this.order = order;
        this.paidAt = paidAt;
        this.amount = amount;
    }

    public CustomerOrder getOrder() {
        return order;
    }

    public Instant getPaidAt() {
        return paidAt;
    }

    public BigDecimal getAmount() {
        return amount;
    }
}
