package io.monodyne.differential.shop;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** With attributes as the keys of an index. */
@Entity
@IndexMap(partitionKey = "REVIEW#{id}", sortKey = "REVIEW")
@IndexMap(index = "gsi3", partitionKey = "REVIEWED#{product.sku}", sortKey = "{id}")
@IndexMap(index = "by-stars", partitionAttributes = "stars", sortAttributes = "postedAt")
@Extent
public class Review {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer author;

    private int stars;

    private String comment;

    private Instant postedAt;

    protected Review() {}

    Review(UUID id, Product product, Customer author, int stars, String comment, Instant postedAt) {
        this.id = id;
        this.product = product;
        this.author = author;
        this.stars = stars;
        this.comment = comment;
        this.postedAt = postedAt;
    }

    void rate(int newStars, String newComment) {
        stars = newStars;
        comment = newComment;
    }
}
