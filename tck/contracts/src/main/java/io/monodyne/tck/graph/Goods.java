package io.monodyne.tck.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The root of a hierarchy; every reference is lazy. */
@Entity
class Goods {
    @Id
    private String id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Maker maker;

    protected Goods() {}

    Goods(String id, String name, Maker maker) {
        this.id = id;
        this.name = name;
        this.maker = maker;
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }

    Maker getMaker() {
        return maker;
    }
}
