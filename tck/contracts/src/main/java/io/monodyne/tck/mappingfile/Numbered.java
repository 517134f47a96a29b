package io.monodyne.tck.mappingfile;

/** Mapped as a superclass by {@code journal.xml}. */
class Numbered {

    Long number;
    long changes;
}
