package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** A part of a course, in its partition: the course is a part of its id. */
@Entity
@IdClass(LessonId.class)
@IndexMap(partitionKey = "COURSE#{course.id}", sortKey = "LESSON#{number}")
@IndexMap(index = "gsi0", partitionKey = "ROOM#{room.id}", sortKey = "{course.id}#{number}")
class Lesson implements Node {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    @Id
    private int number;

    private String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private Room room;

    protected Lesson() {}

    Lesson(Course course, int number) {
        this.course = course;
        this.number = number;
    }

    @Override
    public String name() {
        return Kind.LESSON.nameOf(new LessonId(course.getId(), number));
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public void setNote(String note) {
        this.note = note;
    }

    public Course getCourse() {
        return course;
    }

    public Room getRoom() {
        return room;
    }

    public void setRoom(Room room) {
        this.room = room;
    }
}
