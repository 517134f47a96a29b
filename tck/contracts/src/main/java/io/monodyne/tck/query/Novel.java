package io.monodyne.tck.query;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A book with a story. */
@Entity
public class Novel extends Book {

    String hero = "";

    protected Novel() {}

    public Novel(String id, String title, int pages, @Nullable String price, @Nullable Writer writer, String hero) {
        super(id, title, pages, price, writer);
        this.hero = hero;
    }
}
