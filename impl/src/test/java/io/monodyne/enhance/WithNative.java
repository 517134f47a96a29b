package io.monodyne.enhance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Nobody knows what its method does. */
@Entity
class WithNative {
    @Id
    private String id;

    private int value;

    final native void change();

    int getValue() {
        return value;
    }

    String getId() {
        return id;
    }
}
