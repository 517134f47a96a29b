package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;

/** An element of a list that keeps the list's key and the place in it; it knows nothing of them. */
@Entity
class Material extends Noted {

    protected Material() {}

    Material(String id) {
        super(id);
    }
}
