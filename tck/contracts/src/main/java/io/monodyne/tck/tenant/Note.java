package io.monodyne.tck.tenant;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** With an embedded id and keys of its own. */
@Entity
@IndexMap(partitionKey = "NOTE#{id.tenant}", sortKey = "{id.number}")
@IndexMap(index = "gsi0", partitionKey = "NOTES#{id.tenant}#{topic}", sortKey = "{id.number}")
@Extent(index = "gsi19", shards = 2)
class Note {

    /** The tenant is the first member. */
    @Embeddable
    record Id(@TenantId String tenant, int number) implements Serializable {}

    @EmbeddedId
    private Id id;

    private String topic;

    protected Note() {}

    Note(String tenant, int number) {
        this.id = new Id(tenant, number);
    }

    Id getId() {
        return id;
    }

    void setId(Id id) {
        this.id = id;
    }

    String getTopic() {
        return topic;
    }

    void setTopic(String topic) {
        this.topic = topic;
    }
}
