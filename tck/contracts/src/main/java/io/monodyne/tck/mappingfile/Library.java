package io.monodyne.tck.mappingfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Entities without annotations that refer to each other; {@code library.xml} maps them. */
class Library {

    String id;
    List<Volume> volumes = new ArrayList<>();

    Library() {}

    Library(String id) {
        this.id = id;
    }

    Volume add(String number) {
        Volume volume = new Volume();
        volume.number = number;
        volume.library = this;
        volumes.add(volume);
        return volume;
    }

    /** Belongs to a library, and is stored beside it. */
    static class Volume {
        String number;
        Library library;
        Set<Reader> readers = new LinkedHashSet<>();
    }

    /** Reads volumes. */
    static class Reader {
        String name;
        Set<Volume> volumes = new LinkedHashSet<>();
        Library home;

        Reader() {}

        Reader(String name) {
            this.name = name;
        }
    }
}
