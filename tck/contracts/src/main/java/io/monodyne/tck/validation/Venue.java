package io.monodyne.tck.validation;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has constraints in its superclass, in embeddables and on elements. */
@Entity
class Venue extends Named {

    /** Where it is. */
    @Embeddable
    static class Address {
        @NotBlank
        String city;

        @Valid
        Door door;

        @Valid
        @ManyToOne(fetch = FetchType.LAZY)
        private Owner owner;

        protected Address() {}

        Address(String city, Door door) {
            this.city = city;
            this.door = door;
        }

        void setOwner(Owner owner) {
            this.owner = owner;
        }

        Owner getOwner() {
            return owner;
        }
    }

    /** Within the address. */
    @Embeddable
    record Door(@Positive int number) {}

    /** A part of it. */
    @Embeddable
    record Hall(@NotBlank String title, @Positive int seats) {}

    @Id
    private String id;

    @Valid
    @NotNull
    @Embedded
    private Address address;

    @Embedded
    Door unchecked = new Door(-1);

    @ElementCollection
    @Size(max = 2)
    private List<@NotBlank String> tags = new ArrayList<>();

    @ElementCollection
    private List<@Valid Hall> halls = new ArrayList<>();

    @ElementCollection
    private Map<@NotBlank String, @Positive Integer> prices = new LinkedHashMap<>();

    protected Venue() {}

    Venue(String id, String name, Address address) {
        this.id = id;
        setName(name);
        this.address = address;
    }

    String getId() {
        return id;
    }

    Address getAddress() {
        return address;
    }

    void setAddress(Address address) {
        this.address = address;
    }

    List<String> getTags() {
        return tags;
    }

    List<Hall> getHalls() {
        return halls;
    }

    Map<String, Integer> getPrices() {
        return prices;
    }
}
