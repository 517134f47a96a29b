package io.monodyne.tck.boot;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity with an attribute of every kind, for the metamodel. */
@Entity
class Thing extends Rooted {
    String label;

    int size;

    @Embedded
    Place place;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @ElementCollection
    List<Place> places = new ArrayList<>();

    @ElementCollection
    Map<String, Long> counts = new HashMap<>();

    @ElementCollection
    Collection<Integer> numbers = new ArrayList<>();

    /** Embedded and an element. */
    @Embeddable
    static class Place {
        String city;

        Integer floor;
    }

    /** Extends an entity. */
    @Entity
    static class Special extends Thing {
        boolean rare;
    }
}
