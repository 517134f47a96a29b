package io.monodyne.tck.aggregate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;

/** Has a badge that lives and dies with the person, and leads projects without owning them. */
@Entity
class Person {

    @Id
    private String id;

    private String name;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private Badge badge;

    @OneToMany(mappedBy = "lead")
    private List<Project> led = new ArrayList<>();

    protected Person() {}

    Person(String id, String name) {
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

    Badge getBadge() {
        return badge;
    }

    void setBadge(Badge badge) {
        this.badge = badge;
    }

    List<Project> getLed() {
        return led;
    }
}
