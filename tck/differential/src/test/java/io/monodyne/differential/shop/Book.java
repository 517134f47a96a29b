package io.monodyne.differential.shop;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The second level. */
@Entity
public class Book extends Product {

    private int pages;

    @Convert(converter = IsbnText.class)
    private Isbn isbn;

    @Enumerated(EnumType.STRING)
    private Language language;

    protected Book() {}

    Book(
            String sku,
            String name,
            BigDecimal price,
            Double weight,
            Integer stock,
            Boolean fragile,
            List<String> keywords,
            Set<Category> categories,
            int pages,
            Isbn isbn,
            Language language) {
        super(sku, name, price, weight, stock, fragile, keywords, categories);
        this.pages = pages;
        this.isbn = isbn;
        this.language = language;
    }
}
