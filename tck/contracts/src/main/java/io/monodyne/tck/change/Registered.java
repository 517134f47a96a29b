package io.monodyne.tck.change;

import jakarta.persistence.MappedSuperclass;

/** State that entities inherit. */
@MappedSuperclass
class Registered {

    private String name;

    void name(String newName) {
        name = newName;
    }

    String name() {
        return name;
    }
}
