package io.monodyne.differential.shop;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What persons have of their own superclass. */
@MappedSuperclass
public abstract class Stamped {

    @Version
    private int version;

    private Instant createdAt;

    protected Stamped() {}

    Stamped(Instant createdAt) {
        this.createdAt = createdAt;
    }
}
