package io.monodyne.context;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Whose entities a session may touch: one tenant, or none. Every identity that is asked for or written, and every state that was read
 * or is written, passes by here; entities that are of no tenant pass unseen. Immutable, shared by all sessions of a tenant.
 *
 * <p>A tenant is compared as it stands in keys, so that what is equal here is equal there.
 */
public final class Tenancy {

    private static final Tenancy NONE = new Tenancy(null, null);

    private final @Nullable Object value;
    private final @Nullable Object keyValue;

    private Tenancy(@Nullable Object value, @Nullable Object keyValue) {
        this.value = value;
        this.keyValue = keyValue;
    }

    /** No tenant: entities that are of one are refused. */
    public static Tenancy none() {
        return NONE;
    }

    /**
     * The tenant that a setting names.
     *
     * @param setting of the type of the tenant attributes of the model, or its text
     * @throws IllegalArgumentException where it is null, blank or of another type
     */
    public static Tenancy of(Model model, @Nullable Object setting) {
        ModelPath path = model.tenant();
        Class<?> type = path == null ? Object.class : path.leaf().facts().javaType();
        Object value = TenantValue.of(setting, type);
        return new Tenancy(value, path == null ? value : path.keyValueOf(value));
    }

    /** The tenant that a state is of, for what is done with it alone; none where it is of none. */
    public static Tenancy ofOwner(Snapshot snapshot) {
        ModelPath own = snapshot.model().keys().tenant();
        Object keyValue = own == null ? null : own.keyValue(snapshot);
        return own == null || keyValue == null ? NONE : new Tenancy(own.valueOf(keyValue), keyValue);
    }

    /** The tenant in Java; null for none. */
    public @Nullable Object value() {
        return value;
    }

    /** The key value of the tenant for an entity; null where that is of no tenant. */
    public @Nullable Object keyValue(EntityModel entity) {
        return entity.keys().tenant() == null ? null : required(entity);
    }

    /** Throws where an entity is of a tenant, and this is none. */
    public void requireSet(EntityModel entity) {
        if (entity.keys().tenant() != null) {
            required(entity);
        }
    }

    /**
     * Lets an identity pass.
     *
     * @throws io.monodyne.TenantViolationException where it is of another tenant, or of one and this is none
     */
    public void requireOwn(EntityModel entity, EntityKey key) {
        if (entity.keys().tenant() != null && !required(entity).equals(key.first())) {
            throw ContextProblems.otherTenant(entity.name());
        }
    }

    /**
     * Lets a state pass, and what it refers to.
     *
     * @throws io.monodyne.TenantViolationException where it is of another tenant or refers to one, or is of one and this is none
     */
    public void requireOwn(Snapshot snapshot) {
        EntityModel entity = snapshot.model();
        ModelPath own = entity.keys().tenant();
        if (own == null) {
            return;
        }
        Object expected = required(entity);
        if (!snapshot.loaded(own.root().ordinal()) || !expected.equals(own.keyValue(snapshot))) {
            throw ContextProblems.stateOfOtherTenant(entity.name());
        }
        for (ModelPath column : entity.tenantColumns()) {
            Object named = snapshot.loaded(column.root().ordinal()) ? column.keyValue(snapshot) : null;
            if (named != null && !expected.equals(named)) {
                throw ContextProblems.refersToOtherTenant(entity.name(), column.name());
            }
        }
    }

    private Object required(EntityModel entity) {
        Object own = keyValue;
        if (own == null) {
            throw ContextProblems.noTenant(entity.name());
        }
        return own;
    }

    /**
     * The identity that an id object stands for, its tenant filled in where it is null.
     *
     * @throws io.monodyne.TenantViolationException as {@link #requireOwn(EntityModel, EntityKey)}
     * @throws IllegalArgumentException as {@link EntityModel#keyOfId}
     */
    public EntityKey keyOfId(EntityModel entity, @Nullable Object id) {
        boolean fits = id != null && entity.id().javaType().isInstance(id);
        EntityKey key = fits && id != null ? completed(entity, entity.id().valuesOfId(id)) : null;
        if (key == null) {
            requireSet(entity);
            key = entity.keyOfId(id);
        }
        requireOwn(entity, key);
        return key;
    }

    /** The identity of an instance, its tenant taken as filled in where it is null; null while another part is; exceptions as above. */
    public @Nullable EntityKey keyOf(EntityModel entity, Object instance) {
        requireSet(entity);
        EntityKey key = entity.keyOf(instance);
        if (key == null) {
            key = completed(entity, entity.id().valuesOfEntity(instance));
        }
        if (key != null) {
            requireOwn(entity, key);
        }
        return key;
    }

    /** Null where there is nothing to complete, or no identity comes of it. */
    private @Nullable EntityKey completed(EntityModel entity, @Nullable Object[] values) {
        return complete(entity, values) ? entity.keyOfValues(values) : null;
    }

    /** Puts the tenant among the values of an id where it is missing; whether it was. */
    private boolean complete(EntityModel entity, @Nullable Object[] values) {
        if (entity.keys().tenant() == null || values[0] != null) {
            return false;
        }
        required(entity);
        values[0] = value;
        return true;
    }

    /**
     * Fills in the tenant of a new instance where it is null. One within an embedded id that is null itself stays so, as does one that is
     * read through a reference.
     *
     * @throws io.monodyne.TenantViolationException where the instance is of another tenant, or this is none
     */
    public void fill(EntityModel entity, Object instance) {
        ModelPath tenant = entity.keys().tenant();
        if (tenant == null) {
            return;
        }
        IdModel id = entity.id();
        @Nullable Object[] values = id.valuesOfEntity(instance);
        Object present = values[0];
        if (present != null) {
            if (!required(entity).equals(tenant.keyValueOf(present))) {
                throw ContextProblems.otherTenant(entity.name());
            }
        } else if (complete(entity, values) && holderThere(tenant, instance)) {
            put(id, instance, values);
        }
    }

    private static void put(IdModel id, Object instance, @Nullable Object[] values) {
        if (id.form() instanceof IdModel.Embedded) {
            Object filled = id.newId(values);
            if (filled != null) {
                id.write(instance, filled);
            }
        } else {
            id.components().get(0).root().accessor().set(instance, values[0]);
        }
    }

    /** Whether the object is there that holds the attribute: a new one of nulls could seem to be a whole id. */
    private static boolean holderThere(ModelPath path, Object instance) {
        int last = path.steps().size() - 1;
        return last == 0 || new ModelPath(path.steps().subList(0, last)).read(instance) != null;
    }

    @Override
    public String toString() {
        return value == null ? "no tenant" : "a tenant"; // whose name is not for logs
    }
}
