package io.monodyne.enhance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Calls back in the middle of a change, as a method does that runs a query. */
@Entity
class Reentrant {
    @Id
    private String id;

    private int a;
    private int b;

    String id() {
        return id;
    }

    void change(Runnable between) {
        a = 1;
        between.run();
        b = a + 1;
    }
}
