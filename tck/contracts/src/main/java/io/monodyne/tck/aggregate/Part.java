package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a machine refers to. */
@Entity
class Part {

    @Id
    private String id;

    private String state = "new";

    protected Part() {}

    Part(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    String getState() {
        return state;
    }

    void setState(String state) {
        this.state = state;
    }
}
