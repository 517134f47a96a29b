package io.monodyne.query.criteria;

import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.view.CanonicalClasses;
import io.monodyne.metamodel.view.MetamodelView;
import io.monodyne.query.syntax.SyntaxText;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entities with an attribute of every kind, a query over one of them, and what is written of it. */
final class Store {

    enum Status {
        OPEN,
        PAID
    }

    @Embeddable
    static class Address {
        String street;
        String city;

        @ManyToOne
        Depot depot;

        @ManyToMany
        List<Depot> others;
    }

    @Entity(name = "Depot")
    static class Depot {
        @Id
        String id;

        @Embedded
        Address place;
    }

    @Entity(name = "Customer")
    static class Customer {
        @Id
        String id;

        String name;
        Status status;

        @OneToMany(mappedBy = "customer")
        Set<Order> orders;

        @ManyToMany
        Collection<Depot> depots;
    }

    @Entity(name = "Product")
    abstract static class Product {
        @Id
        String id;

        String name;
        BigDecimal price;
    }

    @Entity(name = "Book")
    static class Book extends Product {
        String isbn;

        @ManyToOne
        Customer author;

        @ElementCollection
        Set<String> words;
    }

    @Entity(name = "Comic")
    static class Comic extends Book {
        int pictures;
    }

    @Entity(name = "Toy")
    static class Toy extends Product {
        int age;
    }

    @Entity(name = "Order")
    static class Order {
        @Id
        String id;

        @Version
        long version;

        int number;
        Integer other;
        long big;
        short small;
        float rate;
        double weight;
        BigDecimal total;
        BigInteger huge;
        boolean active;
        Character initial;
        String note;
        LocalDate day;
        LocalTime time;
        LocalDateTime moment;
        Status status;

        @Embedded
        Address address;

        @ManyToOne
        Customer customer;

        @ManyToOne
        Product product;

        @ManyToMany
        @JoinTable(name = "parts")
        List<Product> parts;

        @ManyToMany
        @JoinTable(name = "gifts")
        Set<Product> gifts;

        @ManyToMany
        @JoinTable(name = "extras")
        Collection<Product> extras;

        @ManyToMany
        @JoinTable(name = "named")
        @MapKey(name = "name")
        Map<String, Product> named;

        @ElementCollection
        Set<String> tags;

        @ElementCollection
        Map<String, Integer> counts;
    }

    @StaticMetamodel(Order.class)
    static class Order_ {
        static volatile EntityType<Order> class_;
        static volatile SingularAttribute<Order, Integer> number;
        static volatile SingularAttribute<Order, String> note;
        static volatile SingularAttribute<Order, Customer> customer;
        static volatile ListAttribute<Order, Product> parts;
        static volatile SetAttribute<Order, Product> gifts;
        static volatile CollectionAttribute<Order, Product> extras;
        static volatile MapAttribute<Order, String, Product> named;
        static volatile SetAttribute<Order, String> tags;
    }

    final Metamodel metamodel = MetamodelView.of(new ModelReader(
                    List.of(
                            Depot.class,
                            Customer.class,
                            Product.class,
                            Book.class,
                            Comic.class,
                            Toy.class,
                            Order.class),
                    MappingSettings.standard())
            .read());

    final CriteriaStatements statements = new CriteriaStatements(metamodel);
    final CriteriaBuilder cb = statements.builder();
    final CriteriaQuery<Object> query = cb.createQuery();
    final Root<Order> order = query.from(Order.class);

    Store() {
        CanonicalClasses.fill(metamodel);
    }

    Path<Integer> number() {
        return order.get("number");
    }

    Path<String> note() {
        return order.get("note");
    }

    /** What is between the select and the from clause of the query when it selects an expression. */
    String selected(Expression<?> expression) {
        query.select(expression);
        String text = text(query);
        return text.substring("SELECT ".length(), text.indexOf(" FROM Order $0"));
    }

    /** What is after WHERE when the query has a condition. */
    String where(Predicate condition) {
        query.where(condition);
        String text = text(query);
        return text.substring(text.indexOf(" WHERE ") + " WHERE ".length());
    }

    String text(CriteriaSelect<?> select) {
        return SyntaxText.of(statements.of(select).statement());
    }

    String text(CriteriaUpdate<?> update) {
        return SyntaxText.of(statements.of(update).statement());
    }

    String text(CriteriaDelete<?> delete) {
        return SyntaxText.of(statements.of(delete).statement());
    }
}
