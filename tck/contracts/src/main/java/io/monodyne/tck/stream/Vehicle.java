package io.monodyne.tck.stream;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;

/** A hierarchy with an id of two parts. */
@Entity
@IdClass(Vehicle.Key.class)
@IndexMap(partitionKey = "VEHICLE#{plate}", sortKey = "SINCE#{since}")
abstract class Vehicle {

    @Id
    private String plate;

    @Id
    private LocalDate since;

    private String colour;

    record Key(String plate, LocalDate since) implements Serializable {}

    @Entity
    static class Car extends Vehicle {

        private int size;

        protected Car() {}

        Car(String plate, LocalDate since, int doors) {
            super(plate, since);
            this.size = doors;
        }

        int getSize() {
            return size;
        }
    }

    @Entity
    static class Convertible extends Car {

        protected Convertible() {}

        Convertible(String plate, LocalDate since, int doors) {
            super(plate, since, doors);
        }
    }

    @Entity
    static class Bike extends Vehicle {

        private String size;

        protected Bike() {}

        Bike(String plate, LocalDate since, String size) {
            super(plate, since);
            this.size = size;
        }

        String getSize() {
            return size;
        }
    }

    protected Vehicle() {}

    Vehicle(String plate, LocalDate since) {
        this.plate = plate;
        this.since = since;
    }

    String getPlate() {
        return plate;
    }

    LocalDate getSince() {
        return since;
    }

    String getColour() {
        return colour;
    }

    void setColour(String colour) {
        this.colour = colour;
    }
}
