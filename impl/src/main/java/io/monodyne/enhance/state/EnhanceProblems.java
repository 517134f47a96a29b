package io.monodyne.enhance.state;

import jakarta.persistence.PersistenceException;

/** What can't be enhanced, or made. */
public final class EnhanceProblems {

    private EnhanceProblems() {}

    public static PersistenceException noInstance(Class<?> type, Throwable cause) {
        return new PersistenceException(
                "MD-ENHANCE-01: an instance of " + type.getName() + " can't be made: it needs a constructor without"
                        + " parameters, and its module has to open the package to Monodyne.",
                cause);
    }

    public static PersistenceException abstractType(Class<?> type) {
        return new PersistenceException("MD-ENHANCE-02: " + type.getName()
                + " is abstract, so no instance of it can be made. Ask for one of the entities that extend it.");
    }

    public static IllegalArgumentException foreign(String entity) {
        return new IllegalArgumentException("MD-ENHANCE-03: entity " + entity
                + " is not of this persistence unit. Use an entity manager of the unit that it belongs to.");
    }

    public static PersistenceException notCopied(Class<?> type, Throwable cause) {
        return new PersistenceException(
                "MD-ENHANCE-04: an instance of " + type.getName() + " can't be serialized: its state"
                        + " can't be copied to a plain instance. Give it a constructor without parameters and open its"
                        + " package to Monodyne.",
                cause);
    }
}
