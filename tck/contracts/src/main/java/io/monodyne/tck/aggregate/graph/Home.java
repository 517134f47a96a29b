package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Where a pupil lives: a reference within an embeddable. */
@Embeddable
class Home {

    @ManyToOne(fetch = FetchType.LAZY)
    private Town town;

    public Town getTown() {
        return town;
    }

    public void setTown(Town town) {
        this.town = town;
    }
}
