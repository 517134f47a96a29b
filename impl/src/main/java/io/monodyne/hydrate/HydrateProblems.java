package io.monodyne.hydrate;

import io.monodyne.LimitExceededException;
import jakarta.persistence.PersistenceException;

/** What can't be read from an item, or stored in one. */
final class HydrateProblems {

    private HydrateProblems() {}

    static PersistenceException notReadable(String entity, String attribute, RuntimeException cause) {
        return new PersistenceException(
                "MD-HYDRATE-01: attribute " + attribute + " of " + entity + " can't be read from its item: "
                        + cause.getMessage()
                        + " Was it written by another program, or was the mapping changed? Correct the item or the mapping.",
                cause);
    }

    static LimitExceededException notStorable(String entity, String attribute, RuntimeException cause) {
        return new LimitExceededException(
                "MD-HYDRATE-02: attribute " + attribute + " of " + entity + " can't be stored: " + cause.getMessage(),
                cause);
    }

    static PersistenceException reservedName(String entity, String attribute, String storedName) {
        return new PersistenceException(
                "MD-HYDRATE-03: attribute " + attribute + " of " + entity + " would be stored as "
                        + storedName + ", and the item needs that name for itself (a key, or the token of a write)."
                        + " Give it another one with @Column(name = ...).");
    }
}
