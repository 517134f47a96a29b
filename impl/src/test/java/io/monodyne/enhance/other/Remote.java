package io.monodyne.enhance.other;

import jakarta.persistence.MappedSuperclass;

/** Has a method that no class of another package can override. */
@MappedSuperclass
public abstract class Remote {
    private int count;

    void count() {
        count++;
    }

    public int getCount() {
        return count;
    }

    /** Counts an instance from within this package. */
    public static void count(Remote remote) {
        remote.count();
    }
}
