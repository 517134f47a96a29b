package io.monodyne.benchmark.shipment;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A piece of a shipment, in its partition. It is also the plain object that hand-written code fills. */
@Entity
@IdClass(PieceId.class)
@IndexMap(partitionKey = "SHIPMENT#{shipment.id}", sortKey = "PIECE#{number}")
public class Piece {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Shipment shipment;

    @Id
    @KeyDigits(3)
    private int number;

    @Version
    private long version;

    private String article;

    private String description;

    private int quantity;

    private long weightGrams;

    private BigDecimal price;

    private boolean fragile;

    private LocalDate dueDate;

    public Shipment getShipment() {
        return shipment;
    }

    public void setShipment(Shipment shipment) {
        this.shipment = shipment;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public long getWeightGrams() {
        return weightGrams;
    }

    public void setWeightGrams(long weightGrams) {
        this.weightGrams = weightGrams;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public boolean isFragile() {
        return fragile;
    }

    public void setFragile(boolean fragile) {
        this.fragile = fragile;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public void setDueDate(LocalDate dueDate) {
        this.dueDate = dueDate;
    }
}
