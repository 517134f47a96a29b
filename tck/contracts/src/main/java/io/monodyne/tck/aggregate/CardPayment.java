package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;

/** With the network of its card. */
@Entity
class CardPayment extends Payment {

    private String network;

    protected CardPayment() {}

    CardPayment(Order order, String reference, long cents, String network) {
        super(order, reference, cents);
        this.network = network;
    }

    String getNetwork() {
        return network;
    }
}
