package io.monodyne.flush;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.collection.TrackedElements;
import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.PositionColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in collections of entities, seen as what would be stored. Stateless. */
final class CollectionElements {

    private CollectionElements() {}

    /** The elements of a collection, or the entries of a map, in their order. */
    static List<Object> objects(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.entrySet());
        }
        return value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of();
    }

    /** As {@link #objects}, but of a collection that was not read only what was added to it. */
    static List<Object> there(@Nullable Object value) {
        return value instanceof TrackedElements tracked && !tracked.loaded()
                ? tracked.queuedAdditions()
                : objects(value);
    }

    /** The entity of an element, or of an entry. */
    static @Nullable Object entity(Object object) {
        return object instanceof Map.Entry<?, ?> entry ? entry.getValue() : object;
    }

    /**
     * The element that an object stands for.
     *
     * @param index its place in a list
     */
    static CollectionElement of(CollectionState state, Object object, PersistenceContext context, int index) {
        Object entity = entity(object);
        ManagedEntity managed = entity == null ? null : context.find(entity);
        EntityModel target = state.attribute().target();
        EntityKey key = managed != null ? managed.key() : entity == null ? null : target.keyOf(entity);
        if (key == null) {
            throw FlushProblems.refersToUnsaved(
                    state.owner().model().name(), state.path().name(), target.name());
        }
        context.tenancy().requireOwn(target, key);
        PositionColumn position = state.attribute().shape().position();
        if (position == null) {
            return new CollectionElement(key, managed, null, null);
        }
        Object place = place(state, object, context, index);
        if (place == null && object instanceof Map.Entry) {
            throw FlushProblems.nullMapKey(
                    state.owner().model().name(), state.path().name());
        }
        return new CollectionElement(
                key, managed, place, place == null ? null : position.codec().encode(place));
    }

    private static @Nullable Object place(CollectionState state, Object object, PersistenceContext context, int index) {
        if (state.attribute().shape().form() == CollectionShape.Form.ORDERED_LIST) {
            return index;
        }
        Object key = object instanceof Map.Entry<?, ?> entry ? entry.getKey() : null;
        if (key != null && state.attribute().shape().mapKey() instanceof MapKey.OfEntity ofEntity) {
            ManagedEntity managed = context.find(key);
            return managed == null ? ofEntity.target().model().keyOf(key) : managed.key();
        }
        return key;
    }

    /** The key of a map that is an entity has to be stored, too. */
    static void requireKeySaved(CollectionState state, Object object, ReferenceFlush references) {
        if (object instanceof Map.Entry<?, ?> entry
                && state.attribute().shape().mapKey() instanceof MapKey.OfEntity ofEntity) {
            AssociationFacts facts = AssociationFacts.ofKey(ofEntity.target());
            references.require(state.owner(), state.path().name() + " (key)", facts, entry.getKey());
        }
    }
}
