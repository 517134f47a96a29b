package io.monodyne.tck.unit;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Moves with its id, and has a unique value; no version. */
@Entity
@IndexMap(partitionKey = "BADGE#{id}", sortKey = "BADGE", rekey = true)
class Badge {
    @Id
    private String id;

    private String text;

    @Column(unique = true)
    private String serial;

    protected Badge() {}

    Badge(String id, String text, String serial) {
        this.id = id;
        this.text = text;
        this.serial = serial;
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

    void setSerial(String serial) {
        this.serial = serial;
    }
}
