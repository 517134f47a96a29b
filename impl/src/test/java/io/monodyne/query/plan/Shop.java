package io.monodyne.query.plan;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import io.monodyne.TimeToLive;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The entities that queries are planned for: some that map nothing, and some that map their keys themselves. */
final class Shop {

    private Shop() {}

    enum State {
        OPEN,
        PAID,
        SENT
    }

    @Embeddable
    static class Address {
        String city;
        String street;
    }

    /** Maps nothing: an extent, and no index. */
    @Entity(name = "Customer")
    static class Customer {
        @Id
        String id;

        String name;

        @Column(unique = true)
        String email;

        boolean active;

        @Embedded
        Address address;

        @ElementCollection
        Set<String> tags;

        @OneToMany(mappedBy = "customer")
        List<Order> orders;

        @ManyToMany
        Set<Course> courses;
    }

    /** Maps nothing: an extent, and an index by its customer. */
    @Entity(name = "Order")
    static class Order {
        @Id
        long id;

        @ManyToOne(optional = false)
        Customer customer;

        @ManyToOne
        Customer payer;

        @Enumerated(EnumType.STRING)
        State state;

        int total;
        BigDecimal discount;
        Instant placedAt;
        String note;

        @Version
        long version;
    }

    /** Maps nothing. */
    @Entity(name = "Course")
    static class Course {
        @Id
        String code;

        String title;
    }

    record NoteKey(String account, Instant createdAt) {}

    /** Maps its keys: several components, a local index, an index whose keys are attributes. */
    @Entity(name = "Note")
    @IdClass(NoteKey.class)
    @IndexMap(partitionKey = "ACCOUNT#{account}", sortKey = "NOTE#{createdAt}")
    @IndexMap(index = "gsi0", partitionKey = "TYPE#{type}", sortKey = "{year}#{day}#{author}")
    @IndexMap(index = "gsi1", partitionKey = "AUTHOR#{author}", sortKey = "{title}")
    @IndexMap(index = "gsi2", partitionKey = "AUTHOR#{author}", sortKey = "{createdAt}")
    @IndexMap(index = "lsi0", sortKey = "SEVERITY#{severity}#{createdAt}")
    @IndexMap(
            index = "native",
            partitionAttributes = {"type", "author"},
            sortAttributes = {"severity", "text"})
    @Extent(index = "gsi19", shards = 3)
    static class Note {
        @Id
        String account;

        @Id
        Instant createdAt;

        @Column(nullable = false)
        String type;

        @Column(nullable = false)
        String author;

        @Column(nullable = false)
        String text;

        int year;
        int severity;

        @Column(nullable = false)
        LocalDate day;

        String title;

        @TimeToLive
        Instant expiresAt;
    }

    @Embeddable
    record LineKey(long order, int number) {}

    /** Has an embedded id, and no extent: what no key serves is a scan. */
    @Entity(name = "Line")
    @IndexMap(partitionKey = "ORDER#{id.order}", sortKey = "LINE#{id.number}")
    @IndexMap(index = "gsi3", partitionKey = "PRODUCT#{product}", sortKey = "{quantity}#{id.order}")
    static class Line {
        @EmbeddedId
        LineKey id;

        @Column(nullable = false)
        String product;

        int quantity;
        String remark;
    }

    @Entity(name = "Vehicle")
    @IndexMap(index = "gsi4", partitionKey = "MAKER#{maker}", sortKey = "{plate}")
    @Extent
    abstract static class Vehicle {
        @Id
        String plate;

        @Column(nullable = false)
        String maker;

        @ManyToOne
        Customer owner;
    }

    @Entity(name = "Car")
    static class Car extends Vehicle {
        int doors;
    }

    @Entity(name = "Truck")
    @IndexMap(index = "gsi5", partitionKey = "LOAD#{load}", sortKey = "{plate}")
    static class Truck extends Vehicle {
        int load;
    }

    record BillKey(String tenant, long number) {}

    /** Of a tenant. */
    @Entity(name = "Bill")
    @IdClass(BillKey.class)
    static class Bill {
        @Id
        @TenantId
        String tenant;

        @Id
        long number;

        @Column(nullable = false)
        String kind;

        int amount;

        @ManyToOne
        Bill replaces;
    }

    static final Class<?>[] ENTITIES = {
        Customer.class,
        Order.class,
        Course.class,
        Note.class,
        Line.class,
        Vehicle.class,
        Car.class,
        Truck.class,
        Bill.class
    };
}
