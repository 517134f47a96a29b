package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

/** Whom a pupil knows, and how: an element with a reference to a type that has several. */
@Embeddable
class Tie {

    private String how;

    @ManyToOne
    private Person person;

    protected Tie() {}

    Tie(String how, Person person) {
        this.how = how;
        this.person = person;
    }

    public String getHow() {
        return how;
    }

    public Person getPerson() {
        return person;
    }
}
