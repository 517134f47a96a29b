package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Sees its students from the side that owns nothing. */
@Entity
class Course {

    @Id
    private String id;

    private String title;

    @ManyToMany(mappedBy = "courses")
    private Set<Student> students = new HashSet<>();

    protected Course() {}

    Course(String id) {
        this.id = id;
    }

    String getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    Set<Student> getStudents() {
        return students;
    }
}
