package io.monodyne.differential.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A plain entity with a reference. */
@Entity
public class City {

    @Id
    private long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    private double latitude;

    private Integer altitude;

    protected City() {}

    City(long id, String name, Country country, double latitude, Integer altitude) {
        this.id = id;
        this.name = name;
        this.country = country;
        this.latitude = latitude;
        this.altitude = altitude;
    }

    void moveTo(Country other, Integer newAltitude) {
        country = other;
        altitude = newAltitude;
    }
}
