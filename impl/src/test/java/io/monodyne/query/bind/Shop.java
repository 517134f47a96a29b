package io.monodyne.query.bind;

import io.monodyne.Immutable;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.Model;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of the tests of this room. */
final class Shop {

    private Shop() {}

    enum Status {
        OPEN,
        PAID,
        SENT
    }

    enum Color {
        RED,
        GREEN
    }

    @MappedSuperclass
    abstract static class Dated {
        LocalDate day;
        Instant created;
    }

    @Embeddable
    static class Address {
        String street;
        String city;

        @ManyToOne
        Country country;
    }

    @Entity
    static class Country {
        @Id
        String code;

        String name;
    }

    @Entity
    static class Customer extends Dated {
        @Id
        long id;

        String name;
        Boolean active;
        char grade;
        LocalTime opens;
        Address address;

        @ElementCollection
        Set<String> tags;

        @ElementCollection
        List<Address> addresses;

        @ElementCollection
        Map<String, Integer> scores;

        @OneToMany(mappedBy = "customer")
        Set<Order> orders;

        @OneToOne(mappedBy = "customer")
        Card card;

        @Transient
        int visits;
    }

    @Entity
    static class Vip extends Customer {
        int level;

        @ManyToOne
        Customer referrer;
    }

    @Entity
    static class Card {
        @Id
        UUID id;

        @OneToOne
        Customer customer;

        Color color;
    }

    @Entity
    @Table(name = "orders")
    static class Order extends Dated {
        @Id
        long id;

        @Version
        int version;

        @Enumerated(EnumType.STRING)
        Status status;

        BigDecimal total;
        Integer priority;
        double weight;
        short floor;
        byte[] photo;

        @Immutable
        String origin;

        @ManyToOne
        Customer customer;

        @OneToMany(mappedBy = "order")
        @OrderColumn
        List<Line> lines;

        @OneToMany(mappedBy = "order")
        @MapKey(name = "note")
        Map<String, Line> linesByNote;

        @ManyToMany
        Set<Product> products;
    }

    @Embeddable
    record LineId(long order, int number) {}

    @Entity
    static class Line {
        @EmbeddedId
        LineId id;

        @ManyToOne
        Order order;

        @ManyToOne
        Product product;

        int quantity;
        String note;

        @ManyToOne
        Line previous;
    }

    record StockKey(String shelf, int box) {}

    @Entity
    @IdClass(StockKey.class)
    static class Stock {
        @Id
        String shelf;

        @Id
        int box;

        @ManyToOne
        Product product;

        @ManyToOne
        Stock above;
    }

    @Entity
    static class Product {
        @Id
        String code;

        String title;
        BigDecimal price;
    }

    @Entity
    static class Book extends Product {
        int pages;
        String author;
    }

    @Entity
    static class Film extends Product {
        int minutes;
    }

    public static class Summary {
        public Summary(String name, Long count) {}

        public Summary(Order order, double weight) {}
    }

    static Model model() {
        return new ModelReader(
                        List.of(
                                Dated.class,
                                Address.class,
                                Country.class,
                                Customer.class,
                                Vip.class,
                                Card.class,
                                Order.class,
                                LineId.class,
                                Line.class,
                                Stock.class,
                                Product.class,
                                Book.class,
                                Film.class),
                        MappingSettings.standard())
                .read();
    }
}
