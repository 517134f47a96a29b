package io.monodyne.tck.aggregate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Its tasks live and die with it; the person who leads it does not. */
@Entity
class Project {

    @Id
    private String id;

    private String name;

    @Version
    private int version;

    @ManyToOne(
            fetch = FetchType.LAZY,
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    private Person lead;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Task> tasks = new ArrayList<>();

    protected Project() {}

    Project(String id, String name) {
        this.id = id;
        this.name = name;
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

    int getVersion() {
        return version;
    }

    Person getLead() {
        return lead;
    }

    void setLead(Person lead) {
        this.lead = lead;
    }

    List<Task> getTasks() {
        return tasks;
    }

    void setTasks(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** Both sides. */
    Task add(Task task) {
        task.setProject(this);
        getTasks().add(task);
        return task;
    }

    Task task(String wanted) {
        return getTasks().stream()
                .filter(task -> task.getId().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
