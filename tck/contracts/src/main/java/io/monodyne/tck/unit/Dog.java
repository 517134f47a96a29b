package io.monodyne.tck.unit;

import jakarta.persistence.Entity;

/** One kind. */
@Entity
class Dog extends Pet {
    private int bones;

    protected Dog() {}

    Dog(String id) {
        super(id);
    }

    int getBones() {
        return bones;
    }
}
