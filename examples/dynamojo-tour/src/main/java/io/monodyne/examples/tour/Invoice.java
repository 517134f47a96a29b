package io.monodyne.examples.tour;

import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** What a tenant has to pay: no other tenant gets to see it. */
// region invoice
@Entity
@IdClass(Invoice.Key.class)
@IndexMap(partitionKey = "INVOICE#{tenant}", sortKey = "{number}")
public class Invoice {

    @Id
    @TenantId
    private String tenant;

    @Id
    private String number;

    private long cents;

    /** The id; its tenant may be left null to mean that of the operation. */
    public record Key(String tenant, String number) implements Serializable {}
    // end region

    protected Invoice() {}

    public Invoice(String number, long cents) {
        this.number = number;
        this.cents = cents;
    }

    public long getCents() {
        return cents;
    }
}
