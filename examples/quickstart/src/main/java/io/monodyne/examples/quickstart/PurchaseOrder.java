package io.monodyne.examples.quickstart;

import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;

/** An order of a customer. Orders of one status are found together, oldest first, in the index {@code gsi0}. */
// region order
@Entity
@IdClass(OrderId.class)
@IndexMap(partitionKey = "CUSTOMER#{customerId}", sortKey = "ORDER#{number}")
@IndexMap(index = "gsi0", partitionKey = "STATUS#{status}", sortKey = "{placedAt}")
public class PurchaseOrder {

    /** How far an order has come. */
    public enum Status {
        OPEN,
        PAID,
        SHIPPED
    }

    @Id
    private String customerId;

    @Id
    @KeyDigits(7) // ORDER#0000042, so that keys sort like numbers
    private int number;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Immutable // set once, then never again
    private Instant placedAt;

    private String invoice;

    @Version
    private long version;

    // constructors, getters, business methods
    // end region

    protected PurchaseOrder() {}

    public PurchaseOrder(String customerId, int number, Instant placedAt) {
        this.customerId = customerId;
        this.number = number;
        this.placedAt = placedAt;
        this.status = Status.OPEN;
    }

    // region business-method
    /** The customer has paid. A business method like any other: it assigns fields, and knows of no persistence. */
    public void pay(String invoice) {
        this.status = Status.PAID;
        this.invoice = invoice;
    }
    // end region

    /** The goods are on their way. */
    public void ship() {
        this.status = Status.SHIPPED;
    }

    public String getCustomerId() {
        return customerId;
    }

    public int getNumber() {
        return number;
    }

    public Status getStatus() {
        return status;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public String getInvoice() {
        return invoice;
    }

    public long getVersion() {
        return version;
    }
}
