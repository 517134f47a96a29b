package io.monodyne.load;

import io.monodyne.codec.Links;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.enhance.state.LazyLoader;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the instances of a load that was read completely. All are there before the first is filled, and all are filled before the first
 * callback runs, so that a {@code @PostLoad} sees the whole graph. Lives as long as the load.
 */
final class Assembly {

    private final LoadOperation load;
    private final LoadSession session;
    private final AssociationFiller associations;
    private final List<ManagedEntity> made = new ArrayList<>();
    private final Map<ManagedEntity, LazyLoader> unread = new IdentityHashMap<>();

    Assembly(LoadOperation load) {
        this.load = load;
        this.session = load.session();
        this.associations = new AssociationFiller(load, new Referrer(load));
    }

    /** Makes the instance of an entity that leads to no other one: nothing has to be put together. */
    static ManagedEntity single(LoadSession session, EntityKey key, Snapshot snapshot) {
        EntityModel model = snapshot.model();
        Object instance = session.services().enhancer().typeOf(model).newInstance();
        Hydrator.fill(instance, snapshot, Links.NONE, false);
        Hydrator.fill(instance, snapshot, Links.NONE, true);
        ManagedEntity managed = session.context().load(model, instance, key, snapshot);
        loaded(managed, snapshot);
        return managed;
    }

    void run() {
        assemble().forEach(entity -> loaded(entity.managed(), entity.snapshot()));
    }

    /** Makes and fills them, without the callbacks; answers the new ones. */
    List<Loaded> assemble() {
        List<Loaded> fresh = load.loaded().stream().filter(Loaded::fresh).toList();
        try {
            fresh.forEach(this::instantiate);
            fresh.forEach(entity -> hydrate(entity, false));
            load.loaded().forEach(associations::fillReferences);
            fresh.forEach(this::fill);
            load.loaded().forEach(associations::fillOthers); // these may compare elements, which are whole by now
        } catch (RuntimeException | Error e) {
            made.forEach(this::takeBack);
            throw e;
        }
        return fresh;
    }

    private void instantiate(Loaded entity) {
        ManagedEntity managed = entity.managedOrNull();
        if (managed != null && managed.model() != entity.model()) {
            session.context().detach(managed); // an instance can't become one of another type
            managed = null;
        }
        if (managed == null) {
            Object instance =
                    session.services().enhancer().typeOf(entity.model()).newInstance();
            managed = session.context().load(entity.model(), instance, entity.key(), entity.snapshot());
        }
        entity.managed(managed);
        made.add(managed);
        EntityState state = stateOf(managed);
        LazyLoader loader = state == null ? null : state.loader();
        if (state != null && loader != null) {
            unread.put(managed, loader);
            state.loader(null);
        }
    }

    /** Nobody shall find, or write, what was filled by half: a reference is unread again, others are let go. */
    private void takeBack(ManagedEntity managed) {
        EntityState state = stateOf(managed);
        LazyLoader loader = unread.get(managed);
        if (state != null && loader != null) {
            state.loader(loader);
            managed.unread();
        } else {
            session.context().detach(managed);
        }
    }

    static @Nullable EntityState stateOf(ManagedEntity managed) {
        return EntityState.of(managed.instance());
    }

    private void hydrate(Loaded entity, boolean collections) {
        Links links = (reference, key) -> linked(entity.model(), reference, key);
        Hydrator.fill(entity.managed().instance(), entity.snapshot(), links, collections);
    }

    private void fill(Loaded entity) {
        hydrate(entity, true);
        entity.managed().settle(entity.snapshot());
    }

    /** What a reference inside a document leads to. */
    private @Nullable Object linked(EntityModel owner, Object reference, Object[] key) {
        if (reference instanceof ReferenceAttribute attribute) {
            EntityModel target = attribute.target();
            return associations.referrer().instance(target, target.keyOf(key), owner.name() + "." + attribute.name());
        }
        EntityModel target = ((EntityTarget) reference).model();
        return associations.referrer().instance(target, target.keyOf(key), owner.name());
    }

    /**
     * Runs the callbacks. One may be a private method that assigns fields unnoticed, so the state is compared once, here.
     */
    private static void loaded(ManagedEntity managed, Snapshot snapshot) {
        EntityModel model = managed.model();
        if (!model.callbacks().has(LifecycleEvent.POST_LOAD) || managed.status() != Status.MANAGED) {
            return;
        }
        model.callbacks().fire(LifecycleEvent.POST_LOAD, managed.instance());
        for (AssociationPath path : model.associations()) {
            CollectionState collection = managed.collection(path);
            if (collection != null && !collection.installed()) {
                managed.touchAll();
                return;
            }
        }
        for (AttributeModel attribute : model.attributes()) {
            Object now = managed.elsewhere(attribute)
                    ? managed.kept(attribute)
                    : Dehydrator.captured(model, attribute, managed.instance());
            if (!snapshot.same(attribute, now)) {
                managed.touchAll();
                return;
            }
        }
    }
}
