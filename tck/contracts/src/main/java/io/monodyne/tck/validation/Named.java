package io.monodyne.tck.validation;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;

/** What has a name. */
@MappedSuperclass
class Named {

    @NotBlank
    private String name;

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }
}
