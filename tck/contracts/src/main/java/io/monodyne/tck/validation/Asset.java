package io.monodyne.tck.validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;

/** Is one of several things. */
@Entity
abstract class Asset {

    @Id
    String id;

    @NotBlank
    String name;
}
