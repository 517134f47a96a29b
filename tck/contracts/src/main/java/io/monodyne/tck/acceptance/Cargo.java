package io.monodyne.tck.acceptance;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;

/** An entity with an attribute that is stored serialised, if the settings allow it. */
@Entity
@IndexMap(partitionKey = "CARGO#{id}")
class Cargo {

    /** Of no basic type. */
    record Seal(String text) implements Serializable {}

    @Id
    private String id;

    private Seal seal;

    protected Cargo() {}

    Cargo(String id, Seal seal) {
        this.id = id;
        this.seal = seal;
    }

    Seal getSeal() {
        return seal;
    }
}
