package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;

/** With nothing more. */
@Entity
class CashPayment extends Payment {

    protected CashPayment() {}

    CashPayment(Order order, String reference, long cents) {
        super(order, reference, cents);
    }
}
