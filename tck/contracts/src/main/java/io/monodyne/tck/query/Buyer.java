package io.monodyne.tck.query;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Who purchases something. */
@Entity
public class Buyer {
    @Id
    private String id;

    private String name;

    private String city;

    @Version
    private long version;

    protected Buyer() {}

    Buyer(String id, String name, String city) {
        this.id = id;
        this.name = name;
        this.city = city;
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

    public String getCity() {
        return city;
    }
}
