package io.monodyne.enhance;

/** A class of the same package, which can access all fields that are not private. */
final class Neighbour {

    private Neighbour() {}

    static void assign(Escapes.Visible visible, int value) {
        visible.value = value;
    }
}
