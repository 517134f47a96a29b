package io.monodyne.tck.validation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** Refers to others of its kind, with constraints on what it refers to. */
@Entity
class Owner {

    @Id
    private String id;

    @Version
    private long version;

    @NotBlank
    private String name;

    @Valid
    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    private Owner parent;

    @Size(max = 1)
    @OneToMany(cascade = CascadeType.PERSIST)
    private List<@NotNull @Valid Owner> partners = new ArrayList<>();

    protected Owner() {}

    Owner(String id, String name, Owner parent) {
        this.id = id;
        this.name = name;
        this.parent = parent == null ? this : parent;
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    Owner getParent() {
        return parent;
    }

    void setParent(Owner parent) {
        this.parent = parent;
    }

    List<Owner> getPartners() {
        return partners;
    }
}
