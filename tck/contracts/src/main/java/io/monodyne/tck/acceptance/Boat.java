package io.monodyne.tck.acceptance;

import io.monodyne.IndexMap;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A versioned entity with a key in one index, which the cache keeps where it keeps anything. */
@Entity
@Cacheable
@IndexMap(index = "gsi0", partitionKey = "COLOUR#{colour}", sortKey = "{name}")
class Boat {
    @Id
    private String name;

    private String colour;

    @Version
    private long version;

    protected Boat() {}

    Boat(String name, String colour) {
        this.name = name;
        this.colour = colour;
    }

    String getColour() {
        return colour;
    }

    void paint(String newColour) {
        this.colour = newColour;
    }
}
