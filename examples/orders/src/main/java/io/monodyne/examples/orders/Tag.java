package io.monodyne.examples.orders;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A word that products are found by. */
@Entity
@IndexMap(partitionKey = "TAG#{word}", sortKey = "TAG")
public class Tag {

    @Id
    private String word;

    @ManyToMany(mappedBy = "tags")
    @OrderBy("sku")
    private List<Product> products = new ArrayList<>();

    protected Tag() {}

    public Tag(String word) {
        this.word = word;
    }

    public String getWord() {
        return word;
    }

    public List<Product> getProducts() {
        return products;
    }
}
