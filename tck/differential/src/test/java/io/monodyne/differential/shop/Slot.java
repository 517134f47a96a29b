package io.monodyne.differential.shop;

import jakarta.persistence.Embeddable;

/** A value of a map. */
@Embeddable
public class Slot {

    private int capacity;

    private String goods;

    protected Slot() {}

    Slot(int capacity, String goods) {
        this.capacity = capacity;
        this.goods = goods;
    }
}
