package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A person with references of its own, within an embeddable, and within the elements of a collection. */
@Entity
@IndexMap(index = "gsi2", partitionKey = "LOCKER#{locker.id}", sortKey = "PUPIL")
@IndexMap(index = "gsi4", partitionKey = "TOWN#{home.town.id}", sortKey = "{id}")
class Pupil extends Person {

    @OneToOne
    private Locker locker;

    @ManyToMany(mappedBy = "pupils")
    private Set<Course> courses = new HashSet<>();

    @Embedded
    private Home home = new Home();

    @ElementCollection
    private List<Tie> ties = new ArrayList<>();

    @OneToMany
    @JoinTable(name = "PUPIL_BOOK")
    private Set<Book> books = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Lesson last;

    protected Pupil() {}

    Pupil(String id) {
        super(id);
    }

    public Locker getLocker() {
        return locker;
    }

    public void setLocker(Locker locker) {
        this.locker = locker;
    }

    public Set<Course> getCourses() {
        return courses;
    }

    public Home getHome() {
        return home;
    }

    public List<Tie> getTies() {
        return ties;
    }

    public Set<Book> getBooks() {
        return books;
    }

    public Lesson getLast() {
        return last;
    }

    public void setLast(Lesson last) {
        this.last = last;
    }
}
