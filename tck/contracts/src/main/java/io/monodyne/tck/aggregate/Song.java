package io.monodyne.tck.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know where it is played. */
@Entity
class Song {

    @Id
    private String id;

    private String title;

    protected Song() {}

    Song(String id) {
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
}
