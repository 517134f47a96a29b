package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Shares its key with a person, and comes and goes with it. */
@Entity
class Profile implements Node {

    @Id
    private String id;

    private String note;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    private Person person;

    protected Profile() {}

    Profile(Person person) {
        this.person = person;
    }

    @Override
    public String name() {
        return Kind.PROFILE.nameOf(person.getId());
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public void setNote(String note) {
        this.note = note;
    }

    public Person getPerson() {
        return person;
    }
}
