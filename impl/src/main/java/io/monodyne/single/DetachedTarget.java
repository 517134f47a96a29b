package io.monodyne.single;

import io.monodyne.codec.Links;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A detached entity: what it shows counts as read, and is demanded where something is computed of it. Its values are kept in step; its
 * associations are left as they are.
 */
record DetachedTarget<E>(SingleContext single, Class<E> type, EntityModel entity, EntityKey key, E detached)
        implements UpdateTarget<E> {

    /** @throws IllegalArgumentException where it has no id */
    @SuppressWarnings("unchecked")
    static <E> DetachedTarget<E> of(SingleContext single, E entity) {
        EntityModel model = single.entity(entity.getClass());
        EntityKey key = requiredKey(single, model, entity);
        return new DetachedTarget<>(single, (Class<E>) model.type(), model, key, entity);
    }

    private static EntityKey requiredKey(SingleContext single, EntityModel model, Object entity) {
        EntityKey key = single.tenancy().keyOf(model, entity);
        return key == null ? model.keyOfId(model.id().read(entity)) : key; // which says what is missing
    }

    @Override
    public Object instance() {
        return detached;
    }

    @Override
    public Snapshot read() {
        return Dehydrator.capture(entity, detached);
    }

    @Override
    public void requireReady() {
        // a detached entity is always as it is
    }

    @Override
    public void settle(@Nullable Item stored) {
        Item item = stored == null
                ? single.dynamo().get(ItemGet.of(single.items().table(entity), entity.itemKey(key), true))
                : stored;
        Snapshot snapshot = item == null ? null : single.read(entity, item);
        if (snapshot != null && snapshot.model() == entity) {
            show(snapshot);
        }
    }

    /** Only what differs is set: what refers to others inside stays the same objects, as far as it can. */
    private void show(Snapshot stored) {
        Snapshot shown = read();
        @Nullable Object[] changed = stored.values();
        List<AttributeModel> documents = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            int place = attribute.ordinal();
            if (!stored.loaded(place) || stored.same(attribute, shown.value(place))) {
                changed[place] = Snapshot.notLoaded();
            } else if (!entity.unassociated()
                    && (attribute instanceof EmbeddedAttribute || attribute instanceof CollectionAttribute)) {
                changed[place] = Snapshot.notLoaded();
                documents.add(attribute);
            }
        }
        Hydrator.fill(detached, new Snapshot(entity, changed), Links.NONE, false);
        Hydrator.fill(detached, new Snapshot(entity, changed), Links.NONE, true);
        if (!documents.isEmpty()) {
            copy(stored, documents);
        }
    }

    /** From an instance that is read with its references. */
    private void copy(Snapshot stored, List<AttributeModel> documents) {
        Object read = single.works()
                .apart(work -> work.loader()
                        .take(List.of(stored), work.readMode())
                        .get(0)
                        .instance());
        documents.forEach(attribute ->
                attribute.accessor().set(detached, attribute.accessor().get(read)));
    }
}
