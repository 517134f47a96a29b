package io.monodyne.examples.mapping;

import io.monodyne.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** An entity that is of a tenant. */
// region bill
@Entity
@IdClass(Bill.Key.class)
public class Bill {

    @Id
    @TenantId
    private String tenant;

    @Id
    private String number;

    @Column(unique = true)
    private String reference;

    /** The id; its tenant may be left null to mean that of the entity manager. */
    public record Key(String tenant, String number) implements Serializable {}
    // end region

    protected Bill() {}

    public Bill(String number, String reference) {
        this.number = number;
        this.reference = reference;
    }

    public String getTenant() {
        return tenant;
    }

    public String getReference() {
        return reference;
    }
}
