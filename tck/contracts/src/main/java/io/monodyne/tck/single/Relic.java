package io.monodyne.tck.single;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has the keys of a purse, in another table. */
@Entity
@DynamoTable(name = "single-table-contract-relics")
@IndexMap(partitionKey = "PURSE#{id}", sortKey = "PURSE")
class Relic {

    @Id
    String id;

    String note;

    protected Relic() {
        this.id = "";
    }

    Relic(String id, String note) {
        this.id = id;
        this.note = note;
    }
}
