package io.monodyne.tck.unit;

import io.monodyne.TimeToLive;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Kept by the second-level cache; versioned, and may expire. */
@Entity
@Cacheable
class Town {
    @Id
    private String id;

    private String name;

    @TimeToLive
    private Long expires;

    @Version
    private int version;

    protected Town() {}

    Town(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    void setExpires(Long expires) {
        this.expires = expires;
    }

    int getVersion() {
        return version;
    }
}
