package io.monodyne.tck.boot.found;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity beside the {@code persistence.xml} of the tests. */
@Entity
public class Harbour {

    @Id
    private String id;

    private String name;

    protected Harbour() {}

    public Harbour(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
