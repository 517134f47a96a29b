package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Owns the links to its courses. */
@Entity
class Student {

    @Id
    private String id;

    private String name;

    @ManyToMany
    private Set<Course> courses = new HashSet<>();

    protected Student() {}

    Student(String id, Course... courses) {
        this.id = id;
        this.courses.addAll(Arrays.asList(courses));
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    Set<Course> getCourses() {
        return courses;
    }

    void setCourses(Set<Course> courses) {
        this.courses = courses;
    }
}
