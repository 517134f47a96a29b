package io.monodyne.examples.tour;

import jakarta.persistence.Embeddable;

/** A machine: a map inside the map of its source. */
@Embeddable
public class Host {

    private String name;

    private String zone;

    protected Host() {}

    public String getName() {
        return name;
    }

    public String getZone() {
        return zone;
    }
}
