package io.monodyne.tck.aggregate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A reference for each cascade, and one for none. */
@Entity
class Machine {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Part persisting;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.MERGE)
    private Part merging;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)
    private Part removing;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REFRESH)
    private Part refreshing;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.DETACH)
    private Part detaching;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private Part all;

    @ManyToOne(fetch = FetchType.LAZY)
    private Part plain;

    protected Machine() {}

    Machine(String id) {
        this.id = id;
    }

    /** With a part for each reference, called after it. */
    static Machine whole(String id) {
        Machine machine = new Machine(id);
        machine.fit();
        return machine;
    }

    private void fit() {
        persisting = new Part("persisting");
        merging = new Part("merging");
        removing = new Part("removing");
        refreshing = new Part("refreshing");
        detaching = new Part("detaching");
        all = new Part("all");
        plain = new Part("plain");
    }

    String getId() {
        return id;
    }

    /** All of them, in the order of their declaration. */
    List<Part> parts() {
        return List.of(persisting, merging, removing, refreshing, detaching, all, plain);
    }

    Part part(String name) {
        return parts().stream()
                .filter(part -> part.getId().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void setPersisting(Part part) {
        persisting = part;
    }

    void setPlain(Part part) {
        plain = part;
    }
}
