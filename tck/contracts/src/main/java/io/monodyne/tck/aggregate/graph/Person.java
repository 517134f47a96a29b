package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** The root of a hierarchy, which refers to itself. */
@Entity
@IndexMap(partitionKey = "PERSON#{id}", sortKey = "PERSON")
@IndexMap(index = "gsi1", partitionKey = "MENTOR#{mentor.id}", sortKey = "{id}")
abstract class Person extends Noted {

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person mentor;

    @OneToMany(mappedBy = "mentor")
    private Set<Person> mentees = new HashSet<>();

    @OneToOne(mappedBy = "person", fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private Profile profile;

    protected Person() {}

    Person(String id) {
        super(id);
    }

    public Person getMentor() {
        return mentor;
    }

    public void setMentor(Person mentor) {
        this.mentor = mentor;
    }

    public Set<Person> getMentees() {
        return mentees;
    }

    public Profile getProfile() {
        return profile;
    }

    public void setProfile(Profile profile) {
        this.profile = profile;
    }
}
