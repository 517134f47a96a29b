package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order: the root of an aggregate. Its lines and payments come and go with it. */
// region order
@Entity
@IndexMap(partitionKey = "ORDER#{id}", sortKey = "ORDER")
@IndexMap(index = "gsi0", partitionKey = "CUSTOMER#{customer.id}", sortKey = "{placedAt}")
@NamedEntityGraph(
        name = "whole-order",
        attributeNodes = {@NamedAttributeNode("lines"), @NamedAttributeNode("payments")})
public class CustomerOrder {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    @Column(secondPrecision = 0)
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("paidAt")
    private List<Payment> payments = new ArrayList<>();

    @Version
    private long version;

    // constructors, getters
    // end region

    protected CustomerOrder() {}

    public CustomerOrder(String id, Customer customer, Instant placedAt) {
        this.id = id;
        this.customer = customer;
        this.placedAt = placedAt;
    }

    // region methods
    /** Orders so many of a product, at a price for each. */
    public void add(Product product, int quantity, BigDecimal price) {
        int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).getNumber();
        lines.add(new OrderLine(this, last + 1, product, quantity, price));
    }

    /** The line is not wanted any more: taken from the list it is nobody's, and is deleted. */
    public void cancel(int number) {
        lines.removeIf(line -> line.getNumber() == number);
    }

    /** A part of the sum, or all of it, was paid. Earlier payments need not be read for this. */
    public void pay(Instant paidAt, BigDecimal amount) {
        payments.add(new Payment(this, paidAt, amount));
    }

    /** What is still to be paid. */
    public BigDecimal due() {
        BigDecimal price = lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return payments.stream().map(Payment::getAmount).reduce(price, BigDecimal::subtract);
    }
    // end region

    /** The line of that number. */
    public OrderLine line(int number) {
        return lines.stream()
                .filter(line -> line.getNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    public String getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public List<Payment> getPayments() {
        return payments;
    }

    public long getVersion() {
        return version;
    }
}
