package io.monodyne.examples.enhanced;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A meter and its last reading. It is final, and its reading is assigned past any setter. */
@Entity
@IndexMap(partitionKey = "METER#{number}", sortKey = "STATE")
public final class Meter {

    @Id
    private String number;

    long reading;

    @Version
    private int version;

    Meter() {}

    public Meter(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    public long reading() {
        return reading;
    }
}
