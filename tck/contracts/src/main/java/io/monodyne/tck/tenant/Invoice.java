package io.monodyne.tck.tenant;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Plain, versioned and kept in the cache, with a unique attribute. */
@Entity
@Cacheable
class Invoice extends OfTenant {

    @Column(unique = true)
    private String reference;

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Client client;

    @Version
    private long version;

    protected Invoice() {}

    Invoice(String tenant, String name) {
        super(tenant, name);
    }

    Invoice(String tenant, String name, Client client) {
        this(tenant, name);
        this.client = client;
    }

    String getReference() {
        return reference;
    }

    void setReference(String reference) {
        this.reference = reference;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    Client getClient() {
        return client;
    }

    void setClient(Client client) {
        this.client = client;
    }
}
