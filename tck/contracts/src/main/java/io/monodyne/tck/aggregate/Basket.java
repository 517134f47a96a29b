package io.monodyne.tck.aggregate;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** The root of an aggregate that is mapped to be read as a whole. */
@Entity
@IndexMap(partitionKey = "BASKET#{id}", sortKey = "META")
class Basket {

    @Id
    private String id;

    private String owner;

    @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private Set<BasketItem> items = new HashSet<>();

    @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private Set<Coupon> coupons = new HashSet<>();

    protected Basket() {}

    Basket(String id) {
        this.id = id;
        this.owner = "ann";
    }

    String getId() {
        return id;
    }

    String getOwner() {
        return owner;
    }

    Set<BasketItem> getItems() {
        return items;
    }

    Set<Coupon> getCoupons() {
        return coupons;
    }
}
