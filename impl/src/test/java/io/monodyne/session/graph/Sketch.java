package io.monodyne.session.graph;

import io.monodyne.load.Fetch;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Entities with something of everything that a graph can name, and what a graph reads of them. */
final class Sketch {

    private Sketch() {}

    @Entity
    static class Carrier {
        @Id
        String id;
    }

    @Embeddable
    static class Delivery {
        String city;

        @ManyToOne
        Carrier carrier;

        @ManyToOne(fetch = FetchType.LAZY)
        Carrier second;
    }

    @Entity
    static class Customer {
        @Id
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        Customer friend;

        @ManyToOne
        Carrier favourite;
    }

    @Entity
    static class Product {
        @Id
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        Carrier carrier;

        @ManyToOne
        Customer owner;
    }

    @Entity
    static class Bundle extends Product {
        @ManyToMany
        Set<Product> parts;

        @ManyToOne
        Customer packer;
    }

    @Entity
    static class Line {
        @Id
        String id;

        @ManyToOne(fetch = FetchType.LAZY)
        Order order;

        @ManyToOne(fetch = FetchType.LAZY)
        Product product;
    }

    @Entity
    static class Order {
        @Id
        String id;

        String text;

        @ManyToOne
        Customer customer;

        @ManyToOne(fetch = FetchType.LAZY)
        Customer clerk;

        @OneToMany(mappedBy = "order")
        List<Line> lines;

        @Embedded
        Delivery delivery;

        @ElementCollection
        List<String> tags;

        @ManyToMany
        @MapKeyJoinColumn
        Map<Product, Carrier> carried;
    }

    static Model model() {
        List<Class<?>> classes = List.of(
                Carrier.class, Customer.class, Product.class, Bundle.class, Delivery.class, Line.class, Order.class);
        return new ModelReader(classes, MappingSettings.standard()).read();
    }

    /** The associations that are read with an entity. */
    static Set<String> read(Fetch fetch, EntityModel entity) {
        Set<String> read = new TreeSet<>();
        for (AssociationPath association : entity.associations()) {
            if (fetch.eager(entity, association)) {
                read.add(association.name());
            }
        }
        return read;
    }

    /** What is read of the entities that an association refers to. */
    static Fetch below(Fetch fetch, EntityModel entity, String association) {
        return fetch.below(entity, Objects.requireNonNull(entity.association(association)));
    }
}
