package io.monodyne.tck.stream;

import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.TimeToLive;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with one of everything that an item holds, and some things that it does not. */
@Entity
@IndexMap(partitionKey = "CUSTOMER#{id}", sortKey = "CUSTOMER")
@IndexMap(index = "gsi0", partitionKey = "CITY#{address.city}", sortKey = "{name}")
@IndexMap(index = "gsi1", partitionKey = "REFERRED#{referrer.id}", sortKey = "{id}")
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @Version
    private int version;

    @Column(name = "n")
    private String name;

    @Column(unique = true)
    private String email;

    @Joined({"name", "email"})
    private String label;

    @Embedded
    private Address address;

    @ElementCollection
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    private Map<String, Integer> scores = new LinkedHashMap<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ref")
    private Customer referrer;

    @OneToMany(mappedBy = "referrer")
    private List<Customer> referred = new ArrayList<>();

    @ManyToMany
    private Set<Club> clubs = new HashSet<>();

    @TimeToLive
    private Instant until;

    @Transient
    private int loads;

    @Embeddable
    static class Address {

        private String street;

        @Column(name = "c")
        private String city;

        @Embedded
        private Place place;

        @ManyToOne(fetch = FetchType.LAZY)
        private Club club;

        String getStreet() {
            return street;
        }

        void setStreet(String street) {
            this.street = street;
        }

        String getCity() {
            return city;
        }

        void setCity(String city) {
            this.city = city;
        }

        Place getPlace() {
            return place;
        }

        void setPlace(Place place) {
            this.place = place;
        }

        Club getClub() {
            return club;
        }

        void setClub(Club club) {
            this.club = club;
        }
    }

    @Embeddable
    static class Place {

        private Double north;
        private Double east;

        protected Place() {}

        Place(Double north, Double east) {
            this.north = north;
            this.east = east;
        }

        Double getNorth() {
            return north;
        }

        Double getEast() {
            return east;
        }
    }

    protected Customer() {}

    Customer(String name) {
        this.name = name;
    }

    @PostLoad
    void count() {
        loads++;
    }

    long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    String getEmail() {
        return email;
    }

    void setEmail(String email) {
        this.email = email;
    }

    String getLabel() {
        return label;
    }

    Address getAddress() {
        return address;
    }

    void setAddress(Address address) {
        this.address = address;
    }

    Set<String> getTags() {
        return tags;
    }

    Map<String, Integer> getScores() {
        return scores;
    }

    Customer getReferrer() {
        return referrer;
    }

    void setReferrer(Customer referrer) {
        this.referrer = referrer;
    }

    List<Customer> getReferred() {
        return referred;
    }

    Set<Club> getClubs() {
        return clubs;
    }

    Instant getUntil() {
        return until;
    }

    void setUntil(Instant until) {
        this.until = until;
    }

    int getLoads() {
        return loads;
    }
}
