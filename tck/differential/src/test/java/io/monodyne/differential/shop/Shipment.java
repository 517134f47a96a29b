package io.monodyne.differential.shop;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;

/** Has the id of its order. */
@Entity
public class Shipment {

    @Id
    private Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    private CustomerOrder order;

    private LocalDate shippedOn;

    private String carrier;

    @Embedded
    private Address destination;

    protected Shipment() {}

    Shipment(CustomerOrder order, LocalDate shippedOn, String carrier, Address destination) {
        this.order = order;
        this.shippedOn = shippedOn;
        this.carrier = carrier;
        this.destination = destination;
    }
}
