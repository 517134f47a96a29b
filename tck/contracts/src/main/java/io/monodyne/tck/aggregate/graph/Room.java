package io.monodyne.tck.aggregate.graph;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** With an inverse list that has an order of its own, and with maps of both kinds. */
@Entity
@IndexMap(partitionKey = "ROOM#{id}", sortKey = "ROOM")
class Room extends Noted {

    @OneToMany(mappedBy = "room")
    @OrderColumn(name = "place")
    private List<Lesson> schedule = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "room_id")
    @MapKeyColumn(name = "socket")
    private Map<String, Device> devices = new HashMap<>();

    @OneToMany(mappedBy = "room")
    @MapKey(name = "label")
    private Map<String, Shelf> shelves = new HashMap<>();

    protected Room() {}

    Room(String id) {
        super(id);
    }

    public List<Lesson> getSchedule() {
        return schedule;
    }

    public Map<String, Device> getDevices() {
        return devices;
    }

    public Map<String, Shelf> getShelves() {
        return shelves;
    }
}
