package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** A person with the inverse side of a many-to-one. */
@Entity
class Teacher extends Person {

    @OneToMany(mappedBy = "teacher")
    private Set<Course> courses = new HashSet<>();

    protected Teacher() {}

    Teacher(String id) {
        super(id);
    }

    public Set<Course> getCourses() {
        return courses;
    }
}
