package io.monodyne.examples.quickstart;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A line of an order. Its key begins with that of the order, so that an order and its lines lie side by side. */
// region line
@Entity
@IdClass(OrderLineId.class)
@IndexMap(partitionKey = "CUSTOMER#{customerId}", sortKey = "ORDER#{orderNumber}#LINE#{line}")
public class OrderLine {

    @Id
    private String customerId;

    @Id
    @KeyDigits(7)
    private int orderNumber;

    @Id
    @KeyDigits(3)
    private int line;

    private String article;
    private int quantity;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    @Version
    private long version;

    // constructors, getters, business methods
    // end region

    protected OrderLine() {}

    public OrderLine(OrderLineId id, String article, int quantity, BigDecimal price) {
        this.customerId = id.customerId();
        this.orderNumber = id.orderNumber();
        this.line = id.line();
        this.article = article;
        this.quantity = quantity;
        this.price = price;
    }

    public String getCustomerId() {
        return customerId;
    }

    public int getOrderNumber() {
        return orderNumber;
    }

    public int getLine() {
        return line;
    }

    public String getArticle() {
        return article;
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

    public long getVersion() {
        return version;
    }
}
