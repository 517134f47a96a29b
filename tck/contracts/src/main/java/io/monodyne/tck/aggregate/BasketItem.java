package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** In the partition of its basket. */
@Entity
@IdClass(BasketItem.Key.class)
@IndexMap(partitionKey = "BASKET#{basket.id}", sortKey = "ITEM#{sku}")
class BasketItem {

    /** Which item of which basket. */
    record Key(String basket, String sku) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Basket basket;

    @Id
    private String sku;

    private int quantity = 1;

    protected BasketItem() {}

    BasketItem(Basket basket, String sku) {
        this.basket = basket;
        this.sku = sku;
        basket.getItems().add(this);
    }

    Basket getBasket() {
        return basket;
    }

    String getSku() {
        return sku;
    }

    int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
