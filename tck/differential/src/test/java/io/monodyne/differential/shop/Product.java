package io.monodyne.differential.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The root of a hierarchy of three levels in joined tables. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Product {

    @Id
    private String sku;

    private String name;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    private Double weight;

    private Integer stock;

    @Convert(converter = YesNo.class)
    private Boolean fragile;

    @ElementCollection
    private List<String> keywords = new ArrayList<>();

    @ManyToMany
    private Set<Category> categories = new LinkedHashSet<>();

    @OneToMany(mappedBy = "product")
    private List<Review> reviews = new ArrayList<>();

    protected Product() {}

    Product(
            String sku,
            String name,
            BigDecimal price,
            Double weight,
            Integer stock,
            Boolean fragile,
            List<String> keywords,
            Set<Category> categories) {
        this.sku = sku;
        this.name = name;
        this.price = price;
        this.weight = weight;
        this.stock = stock;
        this.fragile = fragile;
        this.keywords = keywords;
        this.categories = categories;
    }

    void sell(BigDecimal newPrice, Category category) {
        price = newPrice;
        categories.add(category);
    }
}
