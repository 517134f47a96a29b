package io.monodyne.tck.tenant;

import java.io.Serializable;

/** Of a tenant as {@code depot.xml} says. */
class Depot {

    /** The id. */
    record Key(String holder, int number) implements Serializable {}

    int number;
    String holder;

    protected Depot() {}

    Depot(String holder, int number) {
        this.holder = holder;
        this.number = number;
    }
}
