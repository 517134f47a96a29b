package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is ordered. Many orders refer to it, so it is an aggregate of its own. */
// region product
@Entity
@IndexMap(partitionKey = "PRODUCT#{sku}", sortKey = "PRODUCT")
public class Product {

    @Id
    private String sku;

    private String name;

    @ManyToMany // an item for each pair, found from both sides
    private Set<Tag> tags = new HashSet<>();
    // end region

    protected Product() {}

    public Product(String sku, String name, Tag... tags) {
        this.sku = sku;
        this.name = name;
        this.tags.addAll(List.of(tags));
    }

    public String getSku() {
        return sku;
    }

    public String getName() {
        return name;
    }

    public Set<Tag> getTags() {
        return tags;
    }
}
