package io.monodyne.tck.unit;

import io.monodyne.TimeToLive;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The root of a hierarchy without versions, whose entities may expire. */
@Entity
abstract class Pet {
    @Id
    private String id;

    @TimeToLive
    private Long expires;

    protected Pet() {}

    Pet(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    void setExpires(Long expires) {
        this.expires = expires;
    }
}
