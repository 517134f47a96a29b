package io.monodyne.tck.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Goods with a reference that other goods don't have. */
@Entity
class Hamper extends Goods {
    @ManyToOne(fetch = FetchType.LAZY)
    private Maker packer;

    protected Hamper() {}

    Hamper(String id, String name, Maker maker, Maker packer) {
        super(id, name, maker);
        this.packer = packer;
    }

    Maker getPacker() {
        return packer;
    }
}
