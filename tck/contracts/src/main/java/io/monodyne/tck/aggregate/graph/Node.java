package io.monodyne.tck.aggregate.graph;

/** Whatever is stored: it has a name, of its own among all of them, and a text that changes. */
interface Node {

    String name();

    String getNote();

    void setNote(String note);
}
