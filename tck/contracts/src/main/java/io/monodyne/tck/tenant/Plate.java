package io.monodyne.tck.tenant;

import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Whose tenant is stored in its key alone. */
@Entity
@IdClass(OfTenant.Key.class)
@IndexMap(partitionKey = "PLATE#{tenant}", sortKey = "{name}", storeShadow = false)
class Plate {

    @Id
    String name;

    @Id
    @TenantId
    String tenant;

    String text;

    protected Plate() {}

    Plate(String tenant, String name, String text) {
        this.tenant = tenant;
        this.name = name;
        this.text = text;
    }
}
