package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What most entities have. */
@MappedSuperclass
abstract class Noted implements Node {

    @Id
    private String id;

    private String note;

    protected Noted() {}

    Noted(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public void setNote(String note) {
        this.note = note;
    }
}
