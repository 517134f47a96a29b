package io.monodyne.tck.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity without a version, and with a number as its id. */
@Entity
class Slip {
    @Id
    private long id;

    private String text;

    protected Slip() {}

    Slip(long id, String text) {
        this.id = id;
        this.text = text;
    }

    long getId() {
        return id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }
}
