package io.monodyne.dynamo;

/** What has a place in the one-line notation. */
interface Printable {

    void print(Notation out);

    /** In the notation. */
    static String toString(Printable printable, boolean values) {
        Notation out = new Notation(values);
        printable.print(out);
        return out.toString();
    }
}
