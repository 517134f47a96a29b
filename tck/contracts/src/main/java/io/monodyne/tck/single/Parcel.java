package io.monodyne.tck.single;

import io.monodyne.Extent;
import io.monodyne.Immutable;
import io.monodyne.IndexMap;
import io.monodyne.Joined;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with one of everything that an operation can reach: scalars, documents, keys computed of several attributes, a joined one. */
@Entity
@IndexMap(partitionKey = "PARCEL#{id}", sortKey = "PARCEL")
@IndexMap(index = "gsi0", partitionKey = "STATE#{state}", sortKey = "{city}#{weight}")
@IndexMap(index = "gsi1", partitionKey = "TO#{address.town}", sortKey = "{route}")
@Extent(index = "gsi19")
class Parcel {

    @Id
    String id;

    String state;

    String city;

    int weight;

    BigDecimal price;

    @Immutable
    String sender;

    @Mutator(LowerCase.class)
    String carrier;

    @Joined({"carrier", "state"})
    String route;

    @Column(name = "note_text")
    String note;

    @Column(updatable = false)
    String origin;

    Place address;

    @ElementCollection
    List<String> stops = new ArrayList<>();

    @ElementCollection
    List<Piece> pieces = new ArrayList<>();

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @ElementCollection
    Set<Integer> codes = new HashSet<>();

    @ElementCollection
    Map<String, String> labels = new HashMap<>();

    @ElementCollection
    Map<String, Piece> contents = new HashMap<>();

    protected Parcel() {
        this.id = "";
    }

    Parcel(String id) {
        this.id = id;
    }

    /** Where it goes. */
    @Embeddable
    static class Place {
        String town;

        String street;

        Point point;

        protected Place() {}

        Place(String town, String street) {
            this.town = town;
            this.street = street;
        }
    }

    /** An embeddable inside another. */
    @Embeddable
    static class Point {
        Integer x;

        Integer y;

        protected Point() {}
    }

    /** A part of it. */
    @Embeddable
    static class Piece {
        String name;

        int count;

        protected Piece() {}

        Piece(String name, int count) {
            this.name = name;
            this.count = count;
        }
    }
}
