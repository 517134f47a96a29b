package io.monodyne.context;

import io.monodyne.ImmutableAttributeException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;

/** What the context refuses. */
final class ContextProblems {

    private ContextProblems() {}

    /** @param attribute with the name of its entity before it */
    static PersistenceException detached(String attribute) {
        return new PersistenceException("MD-CONTEXT-01: " + attribute
                + " was used after it was detached, before it was read. Read it while its entity manager is open: use it"
                + " there, PersistenceUnitUtil.load, an entity graph, or fetch = EAGER.");
    }

    static ImmutableAttributeException immutable(String entity, String attribute) {
        return new ImmutableAttributeException(
                "MD-CONTEXT-02: attribute " + attribute + " of " + entity
                        + " is @Immutable and has a value: it can't be given another one."
                        + " Store a new entity instead, or drop the annotation.",
                entity,
                attribute);
    }

    static EntityExistsException otherInstance(String entity) {
        return new EntityExistsException("MD-CONTEXT-03: another instance of " + entity
                + " with this id is in the persistence context already. Change that one, or merge this one into it.");
    }
}
