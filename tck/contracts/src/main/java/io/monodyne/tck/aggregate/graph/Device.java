package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;

/** An element of a map whose key is in a column; the key of the room is a slot of its index. */
@Entity
@IndexMap(partitionKey = "DEVICE#{id}", sortKey = "DEVICE")
@IndexMap(index = "gsi0", partitionKey = "DEVICES#{room_id}", sortKey = "{id}")
class Device extends Noted {

    protected Device() {}

    Device(String id) {
        super(id);
    }
}
