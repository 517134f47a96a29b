package io.monodyne.examples.tour;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Users who work together. Nothing is said of keys, so all teams are listed in an extent. */
@Entity
public class Team {

    @Id
    private String name;

    private String motto;

    protected Team() {}

    public Team(String name, String motto) {
        this.name = name;
        this.motto = motto;
    }

    public String getName() {
        return name;
    }

    public String getMotto() {
        return motto;
    }
}
