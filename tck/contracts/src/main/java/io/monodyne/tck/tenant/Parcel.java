package io.monodyne.tck.tenant;

import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Moves when its id changes, but not to another tenant. */
@Entity
@IdClass(OfTenant.Key.class)
@IndexMap(partitionKey = "PARCEL#{tenant}", sortKey = "{name}", rekey = true)
class Parcel {

    @Id
    @TenantId
    private String tenant;

    @Id
    private String name;

    protected Parcel() {}

    Parcel(String tenant, String name) {
        this.tenant = tenant;
        this.name = name;
    }

    void setTenant(String tenant) {
        this.tenant = tenant;
    }

    void setName(String name) {
        this.name = name;
    }
}
