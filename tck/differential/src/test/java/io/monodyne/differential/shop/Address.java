package io.monodyne.differential.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** With an embeddable and a reference within. */
@Embeddable
public class Address {

    private String street;

    private String zip;

    private Geo geo;

    @ManyToOne(fetch = FetchType.LAZY)
    private City city;

    protected Address() {}

    Address(String street, String zip, Geo geo, City city) {
        this.street = street;
        this.zip = zip;
        this.geo = geo;
        this.city = city;
    }
}
