package io.monodyne.tck.boot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that units list, or find where it lies. */
@Entity
class Bicycle {
    @Id
    private String id;

    private String colour;

    protected Bicycle() {}

    Bicycle(String id, String colour) {
        this.id = id;
        this.colour = colour;
    }

    String getId() {
        return id;
    }

    String getColour() {
        return colour;
    }

    void setColour(String colour) {
        this.colour = colour;
    }
}
