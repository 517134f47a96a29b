package io.monodyne.tck.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A versioned entity whose state is reached by methods only, so that changes and first uses are noticed precisely. */
@Entity
class Note {
    @Id
    private String id;

    private String text;

    private int stars;

    @Version
    private long version;

    protected Note() {}

    Note(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String getId() {
        return id;
    }

    void setId(String id) {
        this.id = id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    int getStars() {
        return stars;
    }

    void setStars(int stars) {
        this.stars = stars;
    }

    long getVersion() {
        return version;
    }

    void setVersion(long version) {
        this.version = version;
    }
}
