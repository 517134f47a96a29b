package io.monodyne.tck.tenant;

import io.monodyne.TenantId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

/** What is of a tenant and has a name within it. The tenant is declared last, and comes first in keys. */
@MappedSuperclass
@IdClass(OfTenant.Key.class)
abstract class OfTenant {

    /** The id of all of them. */
    record Key(String name, String tenant) implements Serializable {}

    @Id
    private String name;

    @Id
    @TenantId
    private String tenant;

    protected OfTenant() {}

    OfTenant(String tenant, String name) {
        this.tenant = tenant;
        this.name = name;
    }

    String getName() {
        return name;
    }

    String getTenant() {
        return tenant;
    }

    void setTenant(String tenant) {
        this.tenant = tenant;
    }
}
