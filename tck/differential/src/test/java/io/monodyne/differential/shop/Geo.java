package io.monodyne.differential.shop;

import jakarta.persistence.Embeddable;

/** Within an address. */
@Embeddable
public class Geo {

    private double lat;

    private double lon;

    protected Geo() {}

    Geo(double lat, double lon) {
        this.lat = lat;
        this.lon = lon;
    }
}
