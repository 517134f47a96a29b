package io.monodyne.differential.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A tree. */
@Entity
public class Category {

    @Id
    private String code;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Category parent;

    @OneToMany(mappedBy = "parent")
    private List<Category> children = new ArrayList<>();

    @ManyToMany(mappedBy = "categories")
    private Set<Product> products = new LinkedHashSet<>();

    private Integer rank;

    protected Category() {}

    Category(String code, String title, Category parent, Integer rank) {
        this.code = code;
        this.title = title;
        this.parent = parent;
        this.rank = rank;
    }
}
