package io.monodyne.tck.single;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;

/** A hierarchy in one partition of an index. */
@Entity
@Inheritance
@IndexMap(partitionKey = "VEHICLE#{id}", sortKey = "VEHICLE")
@IndexMap(index = "gsi0", partitionKey = "COLOUR#{colour}", sortKey = "{id}")
@Extent(index = "gsi19")
abstract class Vehicle {

    @Id
    String id;

    String colour;

    protected Vehicle() {
        this.id = "";
    }

    Vehicle(String id, String colour) {
        this.id = id;
        this.colour = colour;
    }

    /** With seats. */
    @Entity
    static class Car extends Vehicle {

        int seats;

        protected Car() {}

        Car(String id, String colour, int seats) {
            super(id, colour);
            this.seats = seats;
        }
    }

    /** With a load, and an index of its own. */
    @Entity
    @IndexMap(index = "gsi1", partitionKey = "LOAD#{load}", sortKey = "{id}")
    static class Truck extends Vehicle {

        int load;

        protected Truck() {}

        Truck(String id, String colour, int load) {
            super(id, colour);
            this.load = load;
        }
    }
}
