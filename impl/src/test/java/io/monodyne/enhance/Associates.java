package io.monodyne.enhance;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Entities that refer to each other, by fields and by properties. */
final class Associates {

    static final Class<?>[] ALL = {
        Person.class,
        Company.class,
        Order.class,
        Gift.class,
        Line.class,
        Invoice.class,
        Ship.class,
        Captain.class,
        Note.class
    };

    private Associates() {}

    @Entity
    static class Person implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        private String name;

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        String getName() {
            return name;
        }
    }

    @Entity
    static class Company extends Person {
        private static final long serialVersionUID = 1;

        private String register;

        String getRegister() {
            return register;
        }
    }

    @Entity
    static class Order implements Serializable, Cloneable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        private String text;

        @ManyToOne
        private Person buyer;

        @ManyToOne
        private Person seller;

        private transient Person former;

        @OneToOne(mappedBy = "order")
        private Invoice invoice;

        @OneToOne(mappedBy = "order", orphanRemoval = true)
        private Gift gift;

        @OneToMany(mappedBy = "order")
        private List<Line> lines = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "order_key")
        private final Set<Note> notes = new HashSet<>();

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }

        Person getBuyer() {
            return buyer;
        }

        /** Refuses any while the text says so. */
        void setBuyer(Person buyer) {
            if ("text4".equals(text)) {
                throw new IllegalStateException("closed");
            }
            this.buyer = buyer;
        }

        /** Uses the old value. */
        void setSeller(Person seller) {
            former = this.seller;
            this.seller = seller;
        }

        Person getSeller() {
            return seller;
        }

        Person former() {
            return former;
        }

        /** May assign or not, which the class file does not say. */
        void sell(boolean really, Person next) {
            if (really) {
                buyer = next;
            }
        }

        /** Reads within a method that no override is made of. */
        Supplier<String> label() {
            return () -> text + " for " + name();
        }

        private String name() {
            return buyer == null ? "nobody" : buyer.getId();
        }

        Invoice getInvoice() {
            return invoice;
        }

        /** Ignores null. */
        void setInvoice(Invoice invoice) {
            if (invoice != null) {
                this.invoice = invoice;
            }
        }

        Gift getGift() {
            return gift;
        }

        void setGift(Gift gift) {
            this.gift = gift;
        }

        List<Line> getLines() {
            return lines;
        }

        void setLines(List<Line> lines) {
            this.lines = lines;
        }

        void add(Line line) {
            lines.add(line);
        }

        Set<Note> getNotes() {
            return notes;
        }

        @Override
        public Order clone() {
            try {
                return (Order) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Its item keeps the key of the order, of which nothing is seen here: the field of that name is another matter. */
    @Entity
    static class Note {
        @Id
        private String id;

        private String text;

        transient String order_key;

        void setText(String text) {
            this.text = text;
        }
    }

    @Entity
    static class Gift implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        @OneToOne
        private Order order;

        Order getOrder() {
            return order;
        }
    }

    /** A part of its id is that of what it belongs to. */
    @Entity
    @IdClass(LineId.class)
    static class Line implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        @ManyToOne
        private Order order;

        @Id
        private int number;

        private String item;

        Order getOrder() {
            return order;
        }

        void setOrder(Order order) {
            this.order = order;
        }

        int getNumber() {
            return number;
        }

        void setNumber(int number) {
            this.number = number;
        }

        String getItem() {
            return item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && number == line.getNumber() && order == line.getOrder();
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    static class LineId implements Serializable {
        private static final long serialVersionUID = 1;

        private String order;
        private int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof LineId line && number == line.number && Objects.equals(order, line.order);
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** Its id is that of what it belongs to. */
    @Entity
    static class Invoice implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        @MapsId
        @OneToOne
        private Order order;

        private long amount;

        String getId() {
            return id;
        }

        Order getOrder() {
            return order;
        }

        long getAmount() {
            return amount;
        }
    }

    /** Mapped by getters, over fields of other names. */
    @Entity
    @Access(AccessType.PROPERTY)
    static class Ship {
        private String key;
        private Person landlord;
        private Captain boss;
        private Set<Person> hands = new HashSet<>();

        @Id
        public String getId() {
            return key;
        }

        public void setId(String id) {
            key = id;
        }

        @ManyToOne
        public Person getOwner() {
            return landlord;
        }

        public void setOwner(Person owner) {
            landlord = owner;
        }

        public boolean owned() {
            return landlord != null;
        }

        @OneToOne(mappedBy = "ship")
        public Captain getCaptain() {
            return boss;
        }

        public void setCaptain(Captain captain) {
            boss = captain;
        }

        @OneToMany
        public Set<Person> getCrew() {
            return hands;
        }

        public void setCrew(Set<Person> crew) {
            hands = crew;
        }

        public void hire(Person person) {
            hands.add(person);
        }
    }

    @Entity
    static class Captain {
        @Id
        private String id;

        @OneToOne
        private Ship ship;

        Ship getShip() {
            return ship;
        }
    }
}
