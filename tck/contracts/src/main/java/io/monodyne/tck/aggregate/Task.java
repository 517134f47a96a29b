package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Of one project, and done by a person; cascades to neither. */
@Entity
class Task {

    @Id
    private String id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Project project;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person assignee;

    protected Task() {}

    Task(String id, String title) {
        this.id = id;
        this.title = title;
    }

    Task(String id, Person assignee) {
        this.id = id;
        this.assignee = assignee;
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

    Project getProject() {
        return project;
    }

    void setProject(Project project) {
        this.project = project;
    }

    Person getAssignee() {
        return assignee;
    }

    void setAssignee(Person assignee) {
        this.assignee = assignee;
    }
}
