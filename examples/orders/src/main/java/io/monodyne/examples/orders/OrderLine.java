package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** A line of an order, in the order's partition: the order is part of its id. */
// region line
@Entity
@IdClass(OrderLineId.class)
@IndexMap(partitionKey = "ORDER#{order.id}", sortKey = "LINE#{number}")
public class OrderLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private CustomerOrder order;

    @Id
    @KeyDigits(3)
    private int number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Product product;

    private int quantity;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    // constructors, getters
    // end region

    protected OrderLine() {}

    OrderLine(CustomerOrder order, int number, Product product, int quantity, BigDecimal price) {
        this.order = order;
        this.number = number;
        this.product = product;
        this.quantity = quantity;
        this.price = price;
    }

    /** The price of all of them. */
    public BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    public CustomerOrder getOrder() {
        return order;
    }

    public int getNumber() {
        return number;
    }

    public Product getProduct() {
        return product;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }
}
