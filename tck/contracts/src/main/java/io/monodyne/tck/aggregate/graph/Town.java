package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** The inverse side of a reference within an embeddable. */
@Entity
class Town extends Noted {

    @OneToMany(mappedBy = "home.town")
    private Set<Pupil> pupils = new HashSet<>();

    protected Town() {}

    Town(String id) {
        super(id);
    }

    public Set<Pupil> getPupils() {
        return pupils;
    }
}
