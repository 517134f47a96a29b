package io.monodyne.tck.graph;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** References inside an embeddable, one of each fetch type. */
@Embeddable
class Shipping {
    private String city;

    @ManyToOne
    private Maker carrier;

    @ManyToOne(fetch = FetchType.LAZY)
    private Maker insurer;

    protected Shipping() {}

    Shipping(String city, Maker carrier, Maker insurer) {
        this.city = city;
        this.carrier = carrier;
        this.insurer = insurer;
    }

    String getCity() {
        return city;
    }

    Maker getCarrier() {
        return carrier;
    }

    Maker getInsurer() {
        return insurer;
    }
}
