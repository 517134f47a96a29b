package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** An element of a map whose key is an attribute. */
@Entity
class Shelf extends Noted {

    private String label;

    @ManyToOne
    private Room room;

    protected Shelf() {}

    Shelf(String id) {
        super(id);
        this.label = "label of " + id;
    }

    public String getLabel() {
        return label;
    }

    public Room getRoom() {
        return room;
    }

    public void setRoom(Room room) {
        this.room = room;
    }
}
