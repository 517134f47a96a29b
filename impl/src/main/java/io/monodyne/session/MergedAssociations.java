package io.monodyne.session;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.collection.TrackedElements;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.ReferenceAttribute;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The associations of a graph that is merged: what they refer to is merged where they cascade that, else it is what is managed under the
 * same identity. What was not read in the graph says nothing. Lives as long as one merge.
 */
final class MergedAssociations {

    private final Session session;
    private final Merge merge;

    MergedAssociations(Session session, Merge merge) {
        this.session = session;
        this.merge = merge;
    }

    /** Merges what references inside documents cascade to, so that it is managed when the documents are copied. */
    void mergeReferred(EntityModel entity, Object instance) {
        for (AssociationPath path : entity.associations()) {
            boolean embedded = !path.embedded().isEmpty() && path.attribute() instanceof ReferenceAttribute;
            if (embedded && path.attribute().association().cascades(CascadeType.MERGE)) {
                GraphWalk.values(path, instance).forEach(this::merged);
            }
        }
        if (entity.hasElementReferences()) {
            GraphWalk.cascadedOfElements(entity, instance, CascadeType.MERGE).forEach(this::merged);
        }
    }

    private Object merged(Object value) {
        if (AttributeLoadState.unread(value)) { // says nothing but which it is
            EntityModel entity = session.modelOf(value);
            EntityKey key = entity.keyOf(value);
            return key == null ? value : session.loader().reference(entity, key);
        }
        return merge.merge(session.modelOf(value), value);
    }

    /** What a key inside a document stands for. */
    Object linked(Object reference, Object[] key) {
        EntityModel target = reference instanceof ReferenceAttribute attribute
                ? attribute.target()
                : ((EntityTarget) reference).model();
        return session.loader().reference(target, target.keyOf(key));
    }

    /** Copies references that own their key onto a new instance. */
    void copyReferences(EntityModel entity, Object from, Object copy) {
        for (AssociationPath path : entity.associations()) {
            if (path.attribute() instanceof ReferenceAttribute) {
                Object value = path.get(from);
                path.set(copy, value == null ? null : counterpart(path, value));
            }
        }
    }

    /** Copies what others own the key of, and collections, onto an instance that was persisted. */
    void copyRest(EntityModel entity, Object from, Object copy) {
        for (AssociationPath path : entity.associations()) {
            Object value = path.get(from);
            if (path.attribute() instanceof EntityCollection) {
                if (value != null && read(value)) {
                    path.set(copy, collection(path, value));
                }
            } else if (!(path.attribute() instanceof ReferenceAttribute)) {
                path.set(copy, value == null ? null : counterpart(path, value));
            }
        }
    }

    /** A collection that is null is an empty one. */
    private static Object nothing(AssociationPath path) {
        return ((EntityCollection) path.attribute()).shape().form().map() ? Map.of() : List.of();
    }

    private static boolean read(Object value) {
        return !(value instanceof TrackedElements tracked) || tracked.loaded();
    }

    /**
     * Copies all associations onto a managed instance.
     *
     * @param same whether it is the very instance that is merged: then only what cascades is looked at
     */
    void copy(EntityModel entity, Object from, ManagedEntity target, boolean same) {
        for (AssociationPath path : entity.associations()) {
            boolean cascades = path.attribute().association().cascades(CascadeType.MERGE);
            if (same && !cascades || AttributeLoadState.deferred(from, path)) {
                continue;
            }
            Object value = path.get(from);
            if (path.attribute() instanceof EntityCollection) {
                if (value == null || read(value)) {
                    copyCollection(path, value == null ? nothing(path) : value, target);
                }
            } else {
                copySingle(path, value, target);
            }
        }
    }

    private void copySingle(AssociationPath path, @Nullable Object value, ManagedEntity target) {
        if (path.attribute() instanceof ReferenceAttribute reference && reference.identifies()) {
            if (value != null && path.attribute().association().cascades(CascadeType.MERGE)) {
                merged(value); // the id stays, and with it whom it is taken from
            }
            return;
        }
        session.loader().loadAssociation(target, path);
        Object present = path.get(target.instance());
        Object counterpart = value == null ? null : counterpart(path, value);
        if (counterpart != present) {
            path.set(target.instance(), counterpart);
            target.touch(path.root().ordinal());
        }
    }

    /** What stands for a value of the graph in the persistence context; a new instance that nothing cascades to stands for itself. */
    private Object counterpart(AssociationPath path, Object value) {
        if (path.attribute().association().cascades(CascadeType.MERGE)) {
            return merged(value);
        }
        Object known = merge.known(value);
        if (known != null) {
            return known; // new, and reached from another side: it has no identity to be found by
        }
        if (session.context().find(value) != null) {
            return value;
        }
        EntityModel entity = session.modelOf(value);
        EntityKey key = entity.keyOf(value);
        return key == null ? value : session.loader().reference(entity, key);
    }

    private Object collection(AssociationPath path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return entries(path, map);
        }
        List<Object> elements = elements(path, (Collection<?>) value);
        return switch (((EntityCollection) path.attribute()).shape().form()) {
            case SET -> new LinkedHashSet<>(elements);
            case SORTED_SET -> new TreeSet<>(elements);
            default -> elements;
        };
    }

    private List<Object> elements(AssociationPath path, Collection<?> given) {
        List<Object> elements = new ArrayList<>();
        given.forEach(element -> elements.add(counterpart(path, element)));
        return elements;
    }

    private Map<Object, Object> entries(AssociationPath path, Map<?, ?> given) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        given.forEach((key, element) -> entries.put(managedKey(key), counterpart(path, element)));
        boolean sorted = ((EntityCollection) path.attribute()).shape().form() == CollectionShape.Form.SORTED_MAP;
        return sorted ? new TreeMap<>(entries) : entries;
    }

    /** A key that is an entity is the one that is managed. */
    private @Nullable Object managedKey(@Nullable Object key) {
        EntityModel entity = key == null ? null : session.services().model().find(key.getClass());
        if (key == null || entity == null || session.context().find(key) != null) {
            return key;
        }
        EntityKey identity = entity.keyOf(key);
        return identity == null ? key : session.loader().reference(entity, identity);
    }

    private void copyCollection(AssociationPath path, Object value, ManagedEntity target) {
        CollectionState state = target.collection(path);
        Object present = path.get(target.instance());
        if (present == null) {
            boolean any = value instanceof Map<?, ?> map ? !map.isEmpty() : !((Collection<?>) value).isEmpty();
            if (any && path.holder(target.instance()) != null) {
                path.set(target.instance(), collection(path, value));
                target.touch(path.root().ordinal());
            }
            return;
        }
        if (state != null && state.installed()) {
            state.elements().load();
        }
        if (value instanceof Map<?, ?> map) {
            CollectionChange.apply(entries(path, map), present);
        } else {
            CollectionChange.apply(elements(path, (Collection<?>) value), present);
        }
        target.touch(path.root().ordinal());
    }
}
