package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** In the partition of its basket, beside the items. */
@Entity
@IdClass(Coupon.Key.class)
@IndexMap(partitionKey = "BASKET#{basket.id}", sortKey = "COUPON#{code}")
class Coupon {

    /** Which coupon of which basket. */
    record Key(String basket, String code) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Basket basket;

    @Id
    private String code;

    protected Coupon() {}

    Coupon(Basket basket, String code) {
        this.basket = basket;
        this.code = code;
        basket.getCoupons().add(this);
    }

    Basket getBasket() {
        return basket;
    }

    String getCode() {
        return code;
    }
}
