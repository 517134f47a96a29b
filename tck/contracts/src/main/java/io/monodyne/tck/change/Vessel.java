package io.monodyne.tck.change;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity without a version whose values can change in place. */
@Entity
class Vessel extends Registered {

    @Id
    private String id;

    private Date launched;

    private byte[] seal;

    @ElementCollection
    private List<String> crew = new ArrayList<>();

    @ElementCollection
    private Set<String> flags = new HashSet<>();

    @ElementCollection
    private Map<String, Integer> cargo = new HashMap<>();

    @Embedded
    private Berth berth;

    protected Vessel() {}

    Vessel(String id) {
        this.id = id;
        launched = new Date(1_000_000_000_000L);
        seal = new byte[] {1, 2, 3};
        crew.addAll(List.of("Ann", "Bob"));
        flags.addAll(Set.of("red", "blue"));
        cargo.putAll(Map.of("coal", 4, "corn", 5));
        berth = new Berth("Oslo", new Pier(7, "north"));
        name("Aurora");
    }

    /** An embeddable with another one in it. */
    @Embeddable
    static class Berth {

        private String port;

        @Embedded
        private Pier pier;

        protected Berth() {}

        Berth(String port, Pier pier) {
            this.port = port;
            this.pier = pier;
        }

        String port() {
            return port;
        }

        Pier pier() {
            return pier;
        }
    }

    /** The innermost embeddable. */
    @Embeddable
    static class Pier {

        private int number;
        private String side;

        protected Pier() {}

        Pier(int number, String side) {
            this.number = number;
            this.side = side;
        }

        void moveTo(int newNumber) {
            number = newNumber;
        }

        int number() {
            return number;
        }

        String side() {
            return side;
        }
    }

    String id() {
        return id;
    }

    Date launched() {
        return launched;
    }

    byte[] seal() {
        return seal;
    }

    List<String> crew() {
        return crew;
    }

    Set<String> flags() {
        return flags;
    }

    Map<String, Integer> cargo() {
        return cargo;
    }

    Berth berth() {
        return berth;
    }
}
