package io.monodyne.differential.shop;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The third level. */
@Entity
public class AudioBook extends Book {

    private Integer minutes;

    private String narrator;

    protected AudioBook() {}

    AudioBook(
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
            Language language,
            Integer minutes,
            String narrator) {
        super(sku, name, price, weight, stock, fragile, keywords, categories, pages, isbn, language);
        this.minutes = minutes;
        this.narrator = narrator;
    }
}
