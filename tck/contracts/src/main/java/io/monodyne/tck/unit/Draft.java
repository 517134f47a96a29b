package io.monodyne.tck.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** With a version. */
@Entity
class Draft {
    @Id
    private String id;

    private String text;

    @Version
    private int version;

    protected Draft() {}

    Draft(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String getId() {
        return id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    int getVersion() {
        return version;
    }
}
