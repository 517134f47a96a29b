package io.monodyne.tck.tenant;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Read as one item collection with its lines. */
@Entity
@IndexMap(partitionKey = "CART#{tenant}#{name}", sortKey = "CART")
class Cart extends OfTenant {

    @OneToMany(mappedBy = "cart", fetch = FetchType.EAGER, cascade = CascadeType.ALL)
    private List<CartLine> lines = new ArrayList<>();

    protected Cart() {}

    Cart(String tenant, String name) {
        super(tenant, name);
    }

    List<CartLine> getLines() {
        return lines;
    }
}
