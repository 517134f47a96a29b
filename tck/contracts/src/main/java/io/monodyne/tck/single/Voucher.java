package io.monodyne.tck.single;

import io.monodyne.IndexMap;
import io.monodyne.TimeToLive;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Ends on its own. */
@Entity
@IndexMap(partitionKey = "VOUCHER#{id}", sortKey = "VOUCHER")
@IndexMap(index = "gsi0", partitionKey = "SHOP#{shop}", sortKey = "{id}")
class Voucher {

    @Id
    String id;

    String shop;

    @TimeToLive
    Instant until;

    protected Voucher() {
        this.id = "";
    }

    Voucher(String id, String shop, Instant until) {
        this.id = id;
        this.shop = shop;
        this.until = until;
    }

    static Voucher expired(String id, String shop) {
        return new Voucher(id, shop, Instant.now().minusSeconds(60));
    }

    static Voucher valid(String id, String shop) {
        return new Voucher(id, shop, Instant.now().plusSeconds(600));
    }
}
