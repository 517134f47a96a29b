package io.monodyne.benchmark.cold;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Entities of a shop: what comes of buying. */
public final class Orders {

    private Orders() {}

    /** How far something has come. */
    public enum Stage {
        OPEN,
        PACKED,
        SENT
    }

    /** What a customer has bought. */
    @Entity
    @IndexMap(partitionKey = "PURCHASE#{id}", sortKey = "META")
    @IndexMap(index = "gsi0", partitionKey = "CUSTOMER#{customerId}", sortKey = "STAGE#{stage}")
    public static class Purchase {

        @Id
        private String id;

        @Version
        private long version;

        private String customerId;

        private BigDecimal total;

        @Enumerated(EnumType.STRING)
        private Stage stage;

        private Instant placedAt;

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

        public BigDecimal getTotal() {
            return total;
        }

        public void setTotal(BigDecimal total) {
            this.total = total;
        }
    }

    /** What a purchase costs. */
    @Entity
    @IndexMap(partitionKey = "INVOICE#{id}", sortKey = "META")
    public static class Invoice {

        @Id
        private String id;

        @Version
        private long version;

        private String purchaseId;

        private BigDecimal amount;

        private LocalDate dueOn;

        private boolean paid;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getPurchaseId() {
            return purchaseId;
        }

        public void setPurchaseId(String purchaseId) {
            this.purchaseId = purchaseId;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    /** What is on its way. */
    @Entity
    @IndexMap(partitionKey = "SHIPMENT#{id}", sortKey = "META")
    @IndexMap(index = "gsi0", partitionKey = "PURCHASE#{purchaseId}", sortKey = "SHIPMENT#{stage}")
    public static class Shipment {

        @Id
        private String id;

        @Version
        private long version;

        private String purchaseId;

        @Enumerated(EnumType.STRING)
        private Stage stage;

        private UUID trackingId;

        private long weightGrams;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getPurchaseId() {
            return purchaseId;
        }

        public void setPurchaseId(String purchaseId) {
            this.purchaseId = purchaseId;
        }

        public Stage getStage() {
            return stage;
        }

        public void setStage(Stage stage) {
            this.stage = stage;
        }
    }

    /** What a customer thinks of a product. */
    @Entity
    @IndexMap(partitionKey = "REVIEW#{id}", sortKey = "META")
    @IndexMap(index = "gsi0", partitionKey = "PRODUCT#{productId}", sortKey = "STARS#{stars}")
    public static class Review {

        @Id
        private String id;

        @Version
        private long version;

        private String productId;

        private String customerId;

        private int stars;

        private String text;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getProductId() {
            return productId;
        }

        public void setProductId(String productId) {
            this.productId = productId;
        }

        public String getCustomerId() {
            return customerId;
        }

        public void setCustomerId(String customerId) {
            this.customerId = customerId;
        }
    }

    /** What a customer may pay with. */
    @Entity
    @IndexMap(partitionKey = "VOUCHER#{id}", sortKey = "META")
    public static class Voucher {

        @Id
        private String id;

        @Version
        private long version;

        private String code;

        private BigDecimal worth;

        private LocalDate endsOn;

        private boolean used;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public BigDecimal getWorth() {
            return worth;
        }

        public void setWorth(BigDecimal worth) {
            this.worth = worth;
        }
    }
}
