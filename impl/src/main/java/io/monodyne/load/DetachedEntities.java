package io.monodyne.load;

import io.monodyne.codec.Links;
import io.monodyne.dynamo.Item;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;

/** Makes detached entities of items, to be looked at: their associations are left as a new instance has them. Factory-lived, thread-safe. */
public final class DetachedEntities {

    private final LoadServices services;

    public DetachedEntities(LoadServices services) {
        this.services = services;
    }

    /** @throws RuntimeException where the item is of another entity, or can't be read */
    public Object of(EntityModel entity, Item item) {
        Snapshot snapshot = services.items().read(entity, item);
        if (snapshot == null) {
            throw LoadProblems.wrongType(entity.name(), entity.typeMark().attribute());
        }
        Object instance = services.enhancer().typeOf(snapshot.model()).newInstance();
        Hydrator.fill(instance, snapshot, Links.NONE, false);
        Hydrator.fill(instance, snapshot, Links.NONE, true);
        return instance;
    }
}
