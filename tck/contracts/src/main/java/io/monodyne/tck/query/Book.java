package io.monodyne.tck.query;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What writers write. */
@Entity
public class Book {

    @Id
    String id = "";

    String title = "";

    int pages;

    @Nullable
    BigDecimal price;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Writer writer;

    @ManyToMany
    Set<Shop> shops = new HashSet<>();

    protected Book() {}

    public Book(String id, String title, int pages, @Nullable String price, @Nullable Writer writer) {
        this.id = id;
        this.title = title;
        this.pages = pages;
        this.price = price == null ? null : new BigDecimal(price);
        this.writer = writer;
    }

    public String title() {
        return title;
    }

    public void title(String changed) {
        title = changed;
    }

    public void pages(int changed) {
        pages = changed;
    }
}
