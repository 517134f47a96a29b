package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;

/** An element of a collection by links, and of another one in an order. */
@Entity
class Book extends Noted {

    protected Book() {}

    Book(String id) {
        super(id);
    }
}
