package io.monodyne.differential.shop;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** With keys of its own: found by its customer, and by its status. */
@Entity
@IndexMap(partitionKey = "ORDER#{id}", sortKey = "META")
@IndexMap(index = "gsi0", partitionKey = "CUSTOMER#{customer.id}", sortKey = "{placedAt}")
@IndexMap(index = "gsi1", partitionKey = "STATUS#{status}", sortKey = "{priority}#{placedAt}")
@Extent
public class CustomerOrder {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private LocalDateTime placedAt;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private Priority priority;

    @Column(precision = 12, scale = 2)
    private BigDecimal total;

    private Boolean paid;

    private UUID reference;

    @OneToMany(mappedBy = "order")
    @OrderBy("id.number")
    private List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    private List<Note> notes = new ArrayList<>();

    @OneToOne(mappedBy = "order")
    private Shipment shipment;

    @Version
    private long revision;

    protected CustomerOrder() {}

    CustomerOrder(
            long id,
            Customer customer,
            LocalDateTime placedAt,
            OrderStatus status,
            Priority priority,
            BigDecimal total,
            Boolean paid,
            UUID reference,
            List<Note> notes) {
        this.id = id;
        this.customer = customer;
        this.placedAt = placedAt;
        this.status = status;
        this.priority = priority;
        this.total = total;
        this.paid = paid;
        this.reference = reference;
        this.notes = notes;
    }

    void become(OrderStatus newStatus, Priority newPriority, BigDecimal newTotal) {
        status = newStatus;
        priority = newPriority;
        total = newTotal;
    }

    void orderedBy(Customer other) {
        customer = other;
    }

    void note(Note note) {
        notes.add(note);
    }
}
