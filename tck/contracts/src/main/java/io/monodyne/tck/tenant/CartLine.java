package io.monodyne.tck.tenant;

import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

/** In the partition of its cart; the reference follows the id. */
@Entity
@IdClass(CartLine.Key.class)
@IndexMap(partitionKey = "CART#{tenant}#{cartName}", sortKey = "LINE#{number}")
class CartLine {

    /** The id. */
    record Key(String tenant, String cartName, int number) implements Serializable {}

    @Id
    @TenantId
    private String tenant;

    @Id
    private String cartName;

    @Id
    private int number;

    @ManyToOne
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "cartName", referencedColumnName = "name", insertable = false, updatable = false)
    private Cart cart;

    protected CartLine() {}

    CartLine(Cart cart, int number) {
        this.tenant = cart.getTenant();
        this.cartName = cart.getName();
        this.number = number;
        this.cart = cart;
    }

    int getNumber() {
        return number;
    }
}
