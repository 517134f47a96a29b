package io.monodyne.tck.single;

import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The simplest of all: nothing guards it, nothing is computed. */
@Entity
@IndexMap(partitionKey = "PURSE#{id}", sortKey = "PURSE")
class Purse {

    @Id
    String id;

    @Column(nullable = false)
    String owner;

    long balance;

    protected Purse() {
        this.id = "";
        this.owner = "";
    }

    Purse(String id, String owner, long balance) {
        this.id = id;
        this.owner = owner;
        this.balance = balance;
    }
}
