package io.monodyne.tck.graph;

import io.monodyne.IndexMap;
import io.monodyne.KeyDigits;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** In the partition of its purchase. */
@Entity
@IdClass(PositionId.class)
@IndexMap(partitionKey = "PURCHASE#{purchase.id}", sortKey = "POSITION#{number}")
class Position {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Purchase purchase;

    @Id
    @KeyDigits(3)
    private int number;

    @ManyToOne(fetch = FetchType.LAZY)
    private Goods goods;

    protected Position() {}

    Position(Purchase purchase, int number, Goods goods) {
        this.purchase = purchase;
        this.number = number;
        this.goods = goods;
    }

    Purchase getPurchase() {
        return purchase;
    }

    int getNumber() {
        return number;
    }

    Goods getGoods() {
        return goods;
    }
}
