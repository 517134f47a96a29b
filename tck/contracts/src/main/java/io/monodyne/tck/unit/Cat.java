package io.monodyne.tck.unit;

import jakarta.persistence.Entity;

/** Another kind. */
@Entity
class Cat extends Pet {
    private int mice;

    protected Cat() {}

    Cat(String id) {
        super(id);
    }

    int getMice() {
        return mice;
    }
}
