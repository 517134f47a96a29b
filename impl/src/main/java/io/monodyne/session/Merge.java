package io.monodyne.session;

import io.monodyne.codec.Links;
import io.monodyne.context.AttributeLoadState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.SetterRules;
import io.monodyne.context.Status;
import io.monodyne.hydrate.AbsentValue;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Copies the state of detached or new instances onto managed ones (Jakarta Persistence 3.2, section 3.3.7.1), along the associations that
 * cascade it. Values that can change in place are copied, so that the two never share one. Each instance is merged once, so circles end.
 * Lives as long as one call.
 */
final class Merge {

    private final Session session;
    private final MergedAssociations associations;
    private final Map<Object, Object> merged = new IdentityHashMap<>();

    Merge(Session session) {
        this.session = session;
        this.associations = new MergedAssociations(session, this);
    }

    /** The managed instance that has the state of the given one now. */
    Object merge(EntityModel entity, Object instance) {
        Object known = merged.get(instance);
        if (known != null) {
            return known;
        }
        ManagedEntity own = session.context().find(instance);
        if (own != null) {
            requireNotRemoved(entity, own);
            merged.put(instance, instance);
            if (own.status() != Status.REFERENCE) {
                associations.copy(entity, instance, own, true);
            }
            return instance;
        }
        EntityKey key = session.tenancy().keyOf(entity, instance);
        if (key == null) {
            return persistCopy(entity, instance);
        }
        ManagedEntity target = target(entity, key, instance);
        if (target == null) {
            return mergeAbsent(entity, instance);
        }
        merged.put(instance, target.instance());
        if (!AttributeLoadState.unread(instance)) {
            if (target.model() != entity) {
                throw SessionProblems.mergeOtherType(entity, target.model());
            }
            if (!sameVersion(target, instance)) {
                throw SessionProblems.mergeStale(entity, false, instance);
            }
            associations.mergeReferred(entity, instance);
            copyChanges(target, instance);
            associations.copy(entity, instance, target, false);
        }
        return target.instance();
    }

    /** What an instance of the graph was merged to already; null where it was not reached yet. */
    @Nullable
    Object known(Object instance) {
        return merged.get(instance);
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
        boolean old = present == null
                && found != null
                && !AttributeLoadState.unread(instance)
                && !sameVersion(found, instance);
        if (found == null || !old) {
            return found;
        }
        session.context().detach(found);
        return session.loader().find(entity.root(), key, mode.fresh());
    }

    /** Merges what is not stored: it is new, or it was deleted meanwhile. */
    private Object mergeAbsent(EntityModel entity, Object instance) {
        if (AttributeLoadState.unread(instance)) {
            throw SessionProblems.gone(entity);
        }
        if (wasStored(entity, instance)) {
            throw SessionProblems.mergeStale(entity, true, instance);
        }
        return persistCopy(entity, instance);
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

    /** References come before the copy is persisted, as its id may be taken from them; what refers back to it comes after. */
    private Object persistCopy(EntityModel entity, Object instance) {
        Object copy = session.services().loading().enhancer().typeOf(entity).newInstance();
        merged.put(instance, copy);
        associations.mergeReferred(entity, instance);
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.declared() && !(attribute instanceof AssociationAttribute)) {
                Object stored = Dehydrator.captured(entity, attribute, instance);
                attribute.accessor().set(copy, fresh(attribute, stored));
            }
        }
        associations.copyReferences(entity, instance, copy);
        session.persist(entity, copy);
        associations.copyRest(entity, instance, copy);
        return copy;
    }

    private void copyChanges(ManagedEntity target, Object instance) {
        EntityModel entity = target.model();
        Snapshot snapshot = target.snapshot();
        for (AttributeModel attribute : entity.attributes()) {
            if (!copied(attribute)) {
                continue;
            }
            Object given = Dehydrator.captured(entity, attribute, instance);
            Object present = Dehydrator.captured(entity, attribute, target.instance());
            if (!Snapshot.sameStored(attribute, given, present)) {
                if (snapshot != null) {
                    Object stored = snapshot.value(attribute.ordinal());
                    SetterRules.requireChangeable(entity, attribute, stored, given);
                }
                replace(target, attribute, fresh(attribute, given));
                target.touch(attribute.ordinal());
            }
        }
    }

    /** Another embeddable takes over what is not stored in it, collections above all: those of the graph may be unread. */
    private static void replace(ManagedEntity target, AttributeModel attribute, @Nullable Object value) {
        Map<AssociationPath, @Nullable Object> kept = new LinkedHashMap<>();
        for (AssociationPath path : target.model().associations()) {
            boolean inside = path.root() == attribute && !(path.attribute() instanceof ReferenceAttribute);
            if (inside && path.holder(target.instance()) != null) {
                kept.put(path, path.get(target.instance()));
            }
        }
        attribute.accessor().set(target.instance(), value);
        kept.forEach((path, collection) -> path.set(target.instance(), collection));
    }

    private static boolean copied(AttributeModel attribute) {
        return attribute.declared()
                && !attribute.is(AttributeFlag.ID)
                && !attribute.is(AttributeFlag.VERSION)
                && !(attribute instanceof JoinedAttribute)
                && !(attribute instanceof AssociationAttribute);
    }

    /** A value that nothing else holds, of its stored form. */
    private @Nullable Object fresh(AttributeModel attribute, @Nullable Object stored) {
        if (stored == null) {
            return AbsentValue.of(attribute);
        }
        Links links = associations::linked;
        return attribute.codec().mutable() ? attribute.codec().decode((AttributeValue) stored, links) : stored;
    }
}
