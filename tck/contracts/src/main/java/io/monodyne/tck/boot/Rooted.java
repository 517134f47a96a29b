package io.monodyne.tck.boot;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Lends an id and a version. */
@MappedSuperclass
abstract class Rooted {
    @Id
    String id;

    @Version
    long version;
}
