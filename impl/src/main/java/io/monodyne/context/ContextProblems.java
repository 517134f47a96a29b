package io.monodyne.context;

import io.monodyne.ImmutableAttributeException;
import io.monodyne.MonodyneSettings;
import io.monodyne.TenantViolationException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;

/** What the context refuses. */
final class ContextProblems {

    private ContextProblems() {}

    /** @param attribute with the name of its entity before it */
    static PersistenceException detached(String attribute) {
        return new PersistenceException("MD-CONTEXT-01: " + attribute
                + " was used after it was detached, before it was read. Read it while its entity manager is open: use"
                + " it there, PersistenceUnitUtil.load, an entity graph, or fetch = EAGER.");
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

    static TenantViolationException noTenant(String entity) {
        return new TenantViolationException(
                "MD-CONTEXT-10: " + entity + " is of a tenant, and the entity manager has none. Give it one:"
                        + " createEntityManager(Map.of(MonodyneSettings.TENANT, tenant)).",
                entity);
    }

    static TenantViolationException otherTenant(String entity) {
        return new TenantViolationException(
                "MD-CONTEXT-11: this " + entity
                        + " is of another tenant than the entity manager, which neither reads nor"
                        + " writes it. Use an entity manager of that tenant, if this program may.",
                entity);
    }

    static TenantViolationException stateOfOtherTenant(String entity) {
        return new TenantViolationException(
                "MD-CONTEXT-12: an item that was read as, or is to be stored as, " + entity
                        + " says that it is of another tenant than the entity manager. It is not used. If it is stored"
                        + " like that, another program has written it: correct the item.",
                entity);
    }

    static TenantViolationException refersToOtherTenant(String entity, String column) {
        return new TenantViolationException(
                "MD-CONTEXT-13: " + column + " of " + entity + " names another tenant than that of the " + entity
                        + ", and an entity refers to entities of its own tenant alone. Refer to one of those, or to"
                        + " none.",
                entity);
    }

    static IllegalArgumentException blankTenant() {
        return new IllegalArgumentException("MD-CONTEXT-14: " + MonodyneSettings.TENANT
                + " is null or blank, which is no tenant. Leave the property out, or find out why there is no value.");
    }

    static IllegalArgumentException unfitTenant(Class<?> type) {
        return new IllegalArgumentException("MD-CONTEXT-15: the value of " + MonodyneSettings.TENANT
                + " is no tenant of this unit, whose entities have one of type " + type.getSimpleName()
                + ". Give a value of that type, or exactly the text that it is written as.");
    }
}
