package io.monodyne.tck.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** At the end of every way: refers to nothing. */
@Entity
class Maker {
    @Id
    private String id;

    private String name;

    protected Maker() {}

    Maker(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }
}
