package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import io.monodyne.LinkIndex;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The root of an item collection, with a collection of each kind. */
@Entity
@IndexMap(partitionKey = "COURSE#{id}", sortKey = "COURSE")
@IndexMap(index = "gsi0", partitionKey = "TEACHER#{teacher.id}", sortKey = "{id}")
class Course extends Noted {

    @Version
    private long version;

    @ManyToOne
    private Teacher teacher;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "course_id")
    @OrderColumn
    private List<Material> materials = new ArrayList<>();

    @ManyToMany
    @OrderColumn
    private List<Book> readings = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "COURSE_PUPIL")
    @LinkIndex("gsi3")
    private Set<Pupil> pupils = new HashSet<>();

    protected Course() {}

    Course(String id) {
        super(id);
    }

    public Teacher getTeacher() {
        return teacher;
    }

    public void setTeacher(Teacher teacher) {
        this.teacher = teacher;
    }

    public List<Lesson> getLessons() {
        return lessons;
    }

    public List<Material> getMaterials() {
        return materials;
    }

    public List<Book> getReadings() {
        return readings;
    }

    public Set<Pupil> getPupils() {
        return pupils;
    }
}
