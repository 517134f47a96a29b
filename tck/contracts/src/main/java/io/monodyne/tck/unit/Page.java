package io.monodyne.tck.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Nothing but an id that stays and a text: no version, no index, no unique value. */
@Entity
class Page {
    @Id
    private String id;

    private String text;

    protected Page() {}

    Page(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String getId() {
        return id;
    }

    void setId(String id) {
        this.id = id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }
}
