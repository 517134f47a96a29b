package io.monodyne.tck.acceptance;

import java.util.List;

/** What a test calls of an entity that it has loaded by another class loader. */
public interface Vessel {
    void named(String newName);

    void sailUnder(String newFlag);

    /** Changes both. */
    void takeCrewOf(Vessel other);

    List<String> ports();
}
