package io.monodyne.benchmark.cold;

import io.monodyne.IndexMap;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Entities of a shop: what is there before anybody buys. The customer is the one that is read. */
public final class Shop {

    private Shop() {}

    /** Who buys; the one that is read. */
    @Entity
    @IndexMap(partitionKey = "CUSTOMER#{id}", sortKey = "META")
    public static class Customer {

        @Id
        private String id;

        @Version
        private long version;

        private String name;

        private String email;

        private String city;

        private boolean blocked;

        private Instant since;

        @ElementCollection
        private Set<String> labels;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getEmail() {
            return email;
        }

        public void setEmail(String email) {
            this.email = email;
        }

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public boolean isBlocked() {
            return blocked;
        }

        public void setBlocked(boolean blocked) {
            this.blocked = blocked;
        }

        public Instant getSince() {
            return since;
        }

        public void setSince(Instant since) {
            this.since = since;
        }

        public Set<String> getLabels() {
            return labels;
        }

        public void setLabels(Set<String> labels) {
            this.labels = labels;
        }

        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }
    }

    /** What a customer has paid in. */
    @Entity
    @IndexMap(partitionKey = "ACCOUNT#{id}", sortKey = "META")
    @IndexMap(index = "gsi0", partitionKey = "OWNER#{customerId}", sortKey = "ACCOUNT#{currency}")
    public static class Account {

        @Id
        private String id;

        @Version
        private long version;

        private String customerId;

        private BigDecimal balance;

        private String currency;

        private Instant openedAt;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getCustomerId() {
            return customerId;
        }

        public void setCustomerId(String customerId) {
            this.customerId = customerId;
        }

        public BigDecimal getBalance() {
            return balance;
        }

        public void setBalance(BigDecimal balance) {
            this.balance = balance;
        }
    }

    /** Where a customer lives. */
    @Entity
    @IndexMap(partitionKey = "ADDRESS#{id}", sortKey = "META")
    public static class Address {

        @Id
        private String id;

        @Version
        private long version;

        private String customerId;

        private String street;

        private String city;

        private String country;

        private String postcode;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getCustomerId() {
            return customerId;
        }

        public void setCustomerId(String customerId) {
            this.customerId = customerId;
        }

        public String getStreet() {
            return street;
        }

        public void setStreet(String street) {
            this.street = street;
        }
    }

    /** What is sold. */
    @Entity
    @IndexMap(partitionKey = "PRODUCT#{id}", sortKey = "META")
    public static class Product {

        @Id
        private String id;

        @Version
        private long version;

        private String title;

        private BigDecimal price;

        private int stock;

        @ElementCollection
        private Set<String> categories;

        private String description;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public BigDecimal getPrice() {
            return price;
        }

        public void setPrice(BigDecimal price) {
            this.price = price;
        }
    }

    /** What a customer may buy. */
    @Entity
    @IndexMap(partitionKey = "BASKET#{id}", sortKey = "META")
    public static class Basket {

        @Id
        private String id;

        @Version
        private long version;

        private String customerId;

        @ElementCollection
        private List<String> productIds;

        private Instant touchedAt;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getCustomerId() {
            return customerId;
        }

        public void setCustomerId(String customerId) {
            this.customerId = customerId;
        }

        public List<String> getProductIds() {
            return productIds;
        }

        public void setProductIds(List<String> productIds) {
            this.productIds = productIds;
        }
    }
}
