package io.monodyne.enhance.state;

import jakarta.persistence.PersistenceException;
import java.io.InvalidObjectException;
import org.jspecify.annotations.Nullable;

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

    static InvalidObjectException noReference(Class<?> type) {
        return new InvalidObjectException("MD-ENHANCE-05: a reference to " + type.getName()
                + " that was not read before it was serialized can't be read back: no EntityManagerFactory here"
                + " can make lazy references of this class. Open one before, or read the entity before it is"
                + " serialized: use find, or PersistenceUnitUtil.load.");
    }

    static PersistenceException serializedReference(String entity) {
        return new PersistenceException("MD-ENHANCE-06: a lazy reference to " + entity
                + " was used that was not read before it was serialized, so nothing but its id is known."
                + " Find the entity by its id, or read it before it is serialized: use find, or"
                + " PersistenceUnitUtil.load.");
    }

    static InvalidObjectException otherId(Class<?> type, @Nullable RuntimeException cause) {
        InvalidObjectException problem = new InvalidObjectException("MD-ENHANCE-07: a reference to " + type.getName()
                + " can't be read back: it was serialized with another id than the class has here."
                + " Use the same version of the class on both sides.");
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
