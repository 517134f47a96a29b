package io.monodyne.readable;

import io.monodyne.IndexMap;
import io.monodyne.LowerCase;
import io.monodyne.Mutator;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with one of everything that paths can lead through. */
@Entity
@IndexMap(partitionKey = "WINE#{id}", sortKey = "WINE")
@IndexMap(index = "gsi0", partitionKey = "HIDDEN#{hidden}", sortKey = "{id}", storeShadow = false)
class Wine {

    enum Colour {
        RED,
        WHITE
    }

    @Id
    String id;

    @Column(name = "n")
    String name;

    int year;

    boolean sweet;

    @Mutator(LowerCase.class)
    String region;

    @Enumerated(EnumType.STRING)
    Colour colour;

    @Column(nullable = false)
    String hidden;

    Place place;

    @ElementCollection
    List<String> notes;

    @ElementCollection
    List<Grape> grapes;

    @ElementCollection
    Set<Integer> ratings;

    @ElementCollection
    Map<Integer, String> byYear;

    @ElementCollection
    Map<String, Grape> byName;

    @ManyToOne
    Wine pairedWith;

    /** Where it is from. */
    @Embeddable
    static class Place {
        @Column(name = "c")
        String country;

        Point point;
    }

    /** Within that. */
    @Embeddable
    static class Point {
        Integer x;
    }

    /** What it is made of. */
    @Embeddable
    static class Grape {
        String sort;

        Integer share;
    }
}
