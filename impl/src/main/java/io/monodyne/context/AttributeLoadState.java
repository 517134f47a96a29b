package io.monodyne.context;

import io.monodyne.context.collection.TrackedElements;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import org.jspecify.annotations.Nullable;

/** Whether instances and their attributes were read, as far as the instances themselves tell: managed, detached or new. Stateless. */
public final class AttributeLoadState {

    private AttributeLoadState() {}

    /** Whether an instance is an unread reference. */
    public static boolean unread(@Nullable Object instance) {
        EntityState state = EntityState.of(instance);
        return state != null && state.loader() != null;
    }

    /** Whether an association of an instance is still to be loaded, so that what the instance holds of it says nothing. */
    public static boolean deferred(Object instance, AssociationPath path) {
        EntityState state = EntityState.of(instance);
        return state != null
                && path.embedded().isEmpty()
                && state.deferred(path.attribute().ordinal());
    }

    /** Whether it was read, and with it all that is mapped as eager (Jakarta Persistence 3.2, section 3.2.10). */
    public static boolean loaded(EntityModel entity, Object instance) {
        if (unread(instance)) {
            return false;
        }
        for (AssociationPath path : entity.associations()) {
            if (path.attribute().association().eager()
                    && path.embedded().isEmpty()
                    && !loaded(path.attribute(), instance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an attribute of an instance was read, and what it refers to. */
    public static boolean loaded(EntityModel entity, Object instance, AttributeModel attribute) {
        if (unread(instance)) {
            return entity.id().components().stream()
                    .anyMatch(component -> component.root().mark() == attribute.ordinal());
        }
        return !(attribute instanceof AssociationAttribute association) || loaded(association, instance);
    }

    /** Whether an association of an entity that is read, or of an embeddable, was read. */
    public static boolean loaded(AssociationAttribute attribute, Object instance) {
        EntityState state = EntityState.of(instance);
        if (state != null && state.deferred(attribute.ordinal())) {
            return false;
        }
        Object value = attribute.accessor().get(instance);
        return value instanceof TrackedElements elements ? elements.loaded() : !unread(value);
    }

    /** Reads an instance that is an unread reference. */
    public static void load(Object instance) {
        EntityState state = EntityState.of(instance);
        if (state != null && state.loader() != null) {
            state.loader().load(instance);
        }
    }

    /** Reads an attribute of an instance if it was not read, and what it refers to; the instance first. */
    public static void load(Object instance, AttributeModel attribute) {
        load(instance);
        if (!(attribute instanceof AssociationAttribute)) {
            return;
        }
        EntityState state = EntityState.of(instance);
        if (state != null) {
            state.load(instance, attribute.ordinal());
        }
        Object value = attribute.accessor().get(instance);
        if (value instanceof TrackedElements elements) {
            elements.load();
        } else if (value != null) {
            load(value);
        }
    }
}
