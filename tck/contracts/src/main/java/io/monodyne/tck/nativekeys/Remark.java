package io.monodyne.tck.nativekeys;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Not in the index of {@link Sale}, but with an attribute that is called like one of its keys. */
@Entity
@IndexMap(partitionKey = "REMARK#{id}", sortKey = "REMARK")
class Remark {

    @Id
    private String id;

    private String status;

    protected Remark() {}

    Remark(String id, String status) {
        this.id = id;
        this.status = status;
    }
}
