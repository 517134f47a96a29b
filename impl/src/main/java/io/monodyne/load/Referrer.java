package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ReferenceAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the instances that keys stand for: those that are there, else unread references. What was reached by one attribute in one load is
 * read together when the first of it is used. Lives as long as a load.
 */
final class Referrer {

    private final LoadOperation load;
    private final Map<String, UnreadGroup> groups = new HashMap<>();

    Referrer(LoadOperation load) {
        this.load = load;
    }

    /**
     * The instance of an identity.
     *
     * @param reachedBy the attribute that refers to it, with its entity
     * @throws jakarta.persistence.EntityNotFoundException where it is not there and could not be read later
     */
    Object instance(EntityModel target, EntityKey key, String reachedBy) {
        ManagedEntity managed = load.session().context().find(key);
        if (managed != null && managed.model().isA(target)) {
            return managed.instance();
        }
        if (managed != null || !load.session().services().canRefer(target)) {
            throw LoadProblems.dangling(reachedBy, target.name());
        }
        return unread(target, key, reachedBy);
    }

    private Object unread(EntityModel target, EntityKey key, String reachedBy) {
        LoadSession session = load.session();
        UnreadGroup group = groups.computeIfAbsent(reachedBy, name -> new UnreadGroup(session));
        Enhanced instance =
                (Enhanced) session.services().enhancer().typeOf(target).newInstance();
        ManagedEntity managed = session.context().refer(target, instance, key, reference -> group.load(key));
        managed.reachedBy(reachedBy);
        group.add(key);
        identify(target, instance, key);
        return instance;
    }

    /** Puts the id into an instance, the references that are part of it as well. */
    void identify(EntityModel entity, Object instance, EntityKey key) {
        entity.id().write(instance, entity.id().idOf(key));
        for (AssociationPath path : entity.associations()) {
            if (path.attribute() instanceof ReferenceAttribute reference && reference.identifies()) {
                EntityKey target = target(entity, path, key);
                if (target != null) {
                    Object referred = instance(reference.target(), target, entity.name() + "." + path.name());
                    path.set(instance, referred);
                }
            }
        }
    }

    /** The identity that a reference of an id refers to, by the identity of its owner. */
    private static @Nullable EntityKey target(EntityModel entity, AssociationPath path, EntityKey key) {
        List<String> ids = entity.id().components().stream()
                .map(component -> component.name())
                .toList();
        Object[] components = key.components();
        Object[] values = new Object[path.key().size()];
        for (int i = 0; i < values.length; i++) {
            int place = ids.indexOf(path.key().get(i).name());
            if (place < 0) {
                return null;
            }
            values[i] = components[place];
        }
        return path.attribute().target().keyOf(values);
    }
}
