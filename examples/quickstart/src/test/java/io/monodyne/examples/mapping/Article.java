package io.monodyne.examples.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** An entity that maps no index: it has the default key and an extent. */
// region article
@Entity
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private String title;

    @Embedded
    private Price price;

    @ElementCollection
    private Set<String> tags = new LinkedHashSet<>();

    /** Stored as a map within the item. */
    @Embeddable
    public record Price(@Column(precision = 10, scale = 2) BigDecimal amount, String currency) {}
    // end region

    protected Article() {}

    public Article(String title, Price price) {
        this.title = title;
        this.price = price;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Price getPrice() {
        return price;
    }

    public void setPrice(Price price) {
        this.price = price;
    }

    public Set<String> getTags() {
        return tags;
    }
}
