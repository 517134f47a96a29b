package io.monodyne.tck.validation;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;

/** Another kind of asset. */
@Entity
class Boat extends Asset {

    @NotNull
    String mast;
}
