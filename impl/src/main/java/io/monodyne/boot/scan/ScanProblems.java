package io.monodyne.boot.scan;

import jakarta.persistence.PersistenceException;
import java.net.URL;

/** What can be wrong with the classes of a unit. */
final class ScanProblems {

    private ScanProblems() {}

    static PersistenceException notLoaded(String unit, String type, Throwable cause) {
        return new PersistenceException(
                "MD-BOOT-20: class " + type + " of persistence unit " + unit + " can't be loaded: " + cause
                        + ". Correct its name, or put it and what it needs on the class path of the application.",
                cause);
    }

    static PersistenceException rootUnreadable(URL root, Throwable cause) {
        return new PersistenceException(
                "MD-BOOT-21: " + root + " can't be searched for entities: " + cause
                        + ". List the classes of the unit, and set exclude-unlisted-classes to true.",
                cause);
    }

    static PersistenceException classUnreadable(String file, RuntimeException cause) {
        return new PersistenceException(
                "MD-BOOT-22: " + file + " is no class file that can be read: " + cause
                        + ". Build it again, or list the classes of the unit and set exclude-unlisted-classes to true.",
                cause);
    }
}
