package io.monodyne.examples.enhanced;

/** Reads meters. Since it is woven with them, its assignment is noticed like that of a setter. */
public final class Reader {

    private Reader() {}

    public static void read(Meter meter, long units) {
        meter.reading += units;
    }
}
