package io.monodyne.tck.validation;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;

/** One kind of asset. */
@Entity
class House extends Asset {

    @NotNull
    String street;

    void setStreet(String street) {
        this.street = street;
    }
}
