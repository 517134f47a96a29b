package io.monodyne.enhance;

import io.monodyne.AttributeMutator;
import io.monodyne.Mutator;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Entities whose changes are noticed, each for one way to make them. */
final class Samples {

    private Samples() {}

    public static final class Lower implements AttributeMutator<String> {
        @Override
        public String mutate(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    }

    @Embeddable
    static class Address {
        private String city;

        String getCity() {
            return city;
        }

        void setCity(String city) {
            this.city = city;
        }
    }

    @Entity
    static class Account {
        @Id
        private String id;

        @Mutator(Lower.class)
        private String owner;

        private long balance;
        private boolean active;
        private double rate;
        private Date opened;

        @Embedded
        private Address address;

        @ElementCollection
        private Set<String> tags = new HashSet<>();

        @Transient
        private int seen;

        protected Account() {}

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        public String getOwner() {
            return owner;
        }

        public void setOwner(String owner) {
            this.owner = owner;
        }

        public Account owner(String name) {
            this.owner = name;
            return this;
        }

        protected long getBalance() {
            return balance;
        }

        protected void setBalance(long balance) {
            this.balance = balance;
        }

        boolean isActive() {
            return active;
        }

        void setActive(boolean active) {
            this.active = active;
        }

        void setRate(double rate) {
            this.rate = rate;
        }

        Date getOpened() {
            return opened;
        }

        void setOpened(Date opened) {
            this.opened = opened;
        }

        Address getAddress() {
            return address;
        }

        Set<String> getTags() {
            return tags;
        }

        /** Assigns through private methods, one of them static in all but name. */
        public void deposit(long amount) {
            add(amount);
            active = balance > 0 ? true : active;
        }

        private void add(long amount) {
            balance += amount;
        }

        void failHalfway(boolean failing) throws IOException {
            owner = "half";
            if (failing) {
                throw new IOException("halfway");
            }
            balance = 1;
        }

        final long sum(long... amounts) {
            return addUp(amounts);
        }

        long addUp(long... amounts) {
            long sum = balance;
            for (long amount : amounts) {
                sum += amount;
            }
            return sum;
        }

        void look() {
            seen++;
        }

        int getSeen() {
            return seen;
        }

        void rename(String first, String last) {
            setOwner(first + last);
        }

        static Account opened(String id) {
            Account account = new Account();
            account.id = id;
            account.balance = 0;
            return account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Account account && getId() != null && getId().equals(account.getId());
        }

        @Override
        public int hashCode() {
            return id == null ? 0 : id.hashCode();
        }

        @Override
        public String toString() {
            return owner + " has " + balance;
        }
    }

    @MappedSuperclass
    abstract static class Named<K, N> {
        private N label;

        protected abstract K getId();

        N getLabel() {
            return label;
        }

        void setLabel(N label) {
            this.label = label;
        }

        void reset() {
            label = null;
        }
    }

    @Entity
    static class Product extends Named<Integer, String> implements Comparable<Product> {
        @Id
        private Integer id;

        private int price;

        @Override
        protected Integer getId() {
            return id;
        }

        @Override
        void reset() {
            super.reset();
            price = 0;
        }

        @Override
        void setLabel(String label) {
            super.setLabel(label);
        }

        void setPrice(int price) {
            this.price = price;
        }

        @Override
        public int compareTo(Product other) {
            return Integer.compare(price(), other.price());
        }

        int price() {
            return price;
        }
    }

    /** Mapped by getters, over fields of other names. */
    @Entity
    @Access(AccessType.PROPERTY)
    static class Document {
        private String key;
        private String text;
        private final List<String> log = new ArrayList<>();
        private Date changed;

        @Id
        @Column(name = "id")
        public String getIdentity() {
            return key;
        }

        public void setIdentity(String identity) {
            key = identity;
            log.add(identity);
        }

        public String getTitle() {
            return text;
        }

        public void setTitle(String title) {
            text = title;
        }

        public Date getModified() {
            return changed;
        }

        public void setModified(Date modified) {
            changed = modified;
        }

        public void retitle(String title) {
            text = title;
        }

        public void postpone() {
            changed.setTime(changed.getTime() + 1);
        }
    }

    @Entity
    static class Ticket implements Serializable, Cloneable {
        private static final long serialVersionUID = 1;

        @Id
        private Long id;

        private String subject;

        @ElementCollection
        private List<String> notes = new ArrayList<>();

        @Transient
        private Ticket next;

        void next(Ticket following) {
            next = following;
        }

        Ticket next() {
            return next;
        }

        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        String getSubject() {
            return subject;
        }

        void setSubject(String subject) {
            this.subject = subject;
        }

        List<String> getNotes() {
            return notes;
        }

        @Override
        public Ticket clone() {
            try {
                return (Ticket) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
