package io.monodyne.session;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.SetterRules;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.hydrate.AbsentValue;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Copies the state of a detached or new instance onto a managed one (Jakarta Persistence 3.2, section 3.3.7.1). Values that
 * can change in place are copied, so that the two never share one.
 */
final class Merge {

    private final Session session;

    Merge(Session session) {
        this.session = session;
    }

    /** The managed instance that has the state of the given one now. */
    Object merge(EntityModel entity, Object instance) {
        ManagedEntity own = session.context().find(instance);
        if (own != null) {
            requireNotRemoved(entity, own);
            return instance;
        }
        EntityKey key = entity.keyOf(instance);
        if (key == null) {
            return persistCopy(entity, instance);
        }
        ManagedEntity target = target(entity, key, instance);
        if (target == null) {
            return mergeAbsent(entity, instance);
        }
        if (!isUnreadReference(instance)) {
            if (target.model() != entity) {
                throw SessionProblems.mergeOtherType(entity, target.model());
            }
            if (!sameVersion(target, instance)) {
                throw SessionProblems.mergeStale(entity, false, instance);
            }
            copyChanges(target, instance);
        }
        return target.instance();
    }

    private static void requireNotRemoved(EntityModel entity, @Nullable ManagedEntity managed) {
        if (managed != null && managed.status() == Status.REMOVED) {
            throw SessionProblems.mergeRemoved(entity);
        }
    }

    /** What is to have the state; null where nothing is stored. What the cache knows may be older than what is merged. */
    private @Nullable ManagedEntity target(EntityModel entity, EntityKey key, Object instance) {
        ManagedEntity present = session.context().find(key);
        requireNotRemoved(entity, present);
        ReadMode mode = session.options().readMode();
        ManagedEntity found = session.loader().find(entity.root(), key, mode);
        boolean old = present == null && found != null && !isUnreadReference(instance) && !sameVersion(found, instance);
        if (found == null || !old) {
            return found;
        }
        session.context().detach(found);
        return session.loader().find(entity.root(), key, mode.fresh());
    }

    /** Merges what is not stored: it is new, or it was deleted meanwhile. */
    private Object mergeAbsent(EntityModel entity, Object instance) {
        if (isUnreadReference(instance)) {
            throw SessionProblems.gone(entity);
        }
        if (wasStored(entity, instance)) {
            throw SessionProblems.mergeStale(entity, true, instance);
        }
        return persistCopy(entity, instance);
    }

    private static boolean isUnreadReference(Object instance) {
        EntityState state = instance instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
        return state != null && state.loader() != null;
    }

    private static boolean wasStored(EntityModel entity, Object instance) {
        VersionModel version = entity.version();
        return version != null
                && !version.unsaved(version.attribute().accessor().get(instance));
    }

    private static boolean sameVersion(ManagedEntity target, Object instance) {
        VersionModel version = target.model().version();
        Snapshot snapshot = target.snapshot();
        if (version == null || snapshot == null || !target.model().type().isInstance(instance)) {
            return true;
        }
        Object given = version.attribute().accessor().get(instance);
        Object stored = Snapshot.storedForm(version.attribute(), given);
        return snapshot.same(version.attribute(), stored);
    }

    private Object persistCopy(EntityModel entity, Object instance) {
        Object copy = session.services().enhancer().typeOf(entity).newInstance();
        for (AttributeModel attribute : entity.attributes()) {
            Object stored = Dehydrator.captured(entity, attribute, instance);
            attribute.accessor().set(copy, fresh(attribute, stored));
        }
        session.persist(entity, copy);
        return copy;
    }

    private static void copyChanges(ManagedEntity target, Object instance) {
        EntityModel entity = target.model();
        Snapshot snapshot = target.snapshot();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.is(AttributeFlag.ID)
                    || attribute.is(AttributeFlag.VERSION)
                    || attribute instanceof JoinedAttribute) {
                continue;
            }
            Object given = Dehydrator.captured(entity, attribute, instance);
            Object present = Dehydrator.captured(entity, attribute, target.instance());
            if (!Snapshot.sameStored(attribute, given, present)) {
                if (snapshot != null) {
                    Object stored = snapshot.value(attribute.ordinal());
                    SetterRules.requireChangeable(entity, attribute, stored, given);
                }
                attribute.accessor().set(target.instance(), fresh(attribute, given));
                target.touch(attribute.ordinal());
            }
        }
    }

    /** A value that nothing else holds, of its stored form. */
    private static @Nullable Object fresh(AttributeModel attribute, @Nullable Object stored) {
        if (stored == null) {
            return AbsentValue.of(attribute);
        }
        return attribute.codec().mutable() ? attribute.codec().decode((AttributeValue) stored) : stored;
    }
}
