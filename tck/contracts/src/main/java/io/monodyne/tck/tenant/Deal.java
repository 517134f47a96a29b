package io.monodyne.tck.tenant;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Entity;

/** Of a tenant, and found by keys of its own, by attributes as they are, and in an extent. */
@Entity
@IndexMap(partitionKey = "DEAL#{tenant}#{name}", sortKey = "DEAL")
@IndexMap(index = "gsi0", partitionKey = "DEALS#{tenant}#{region}", sortKey = "{name}")
@IndexMap(
        index = "by-region",
        partitionAttributes = {"tenant", "region"},
        sortAttributes = "name")
@Extent(index = "gsi19")
class Deal extends OfTenant {

    String region;

    String text;

    protected Deal() {}

    Deal(String tenant, String name, String region, String text) {
        super(tenant, name);
        this.region = region;
        this.text = text;
    }
}
