package io.monodyne.load;

import io.monodyne.codec.Links;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the instances of a load that was read completely. All are there before the first is filled, and all are filled before the first
 * callback runs, so that a {@code @PostLoad} sees the whole graph. Lives as long as the load.
 */
final class Assembly {

    private final LoadOperation load;
    private final LoadSession session;
    private final AssociationFiller associations;

    Assembly(LoadOperation load) {
        this.load = load;
        this.session = load.session();
        this.associations = new AssociationFiller(load, new Referrer(load));
    }

    void run() {
        List<Loaded> fresh = new ArrayList<>();
        for (Loaded entity : load.loaded()) {
            if (entity.fresh()) {
                instantiate(entity);
                fresh.add(entity);
            }
        }
        fresh.forEach(this::fill);
        load.loaded().forEach(associations::fill);
        fresh.forEach(entity -> loaded(entity.managed(), entity.snapshot()));
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
        EntityState state = stateOf(managed);
        if (state != null) {
            state.loader(null);
        }
    }

    static @Nullable EntityState stateOf(ManagedEntity managed) {
        return managed.instance() instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
    }

    private void fill(Loaded entity) {
        ManagedEntity managed = entity.managed();
        Links links = (reference, key) -> linked(entity.model(), reference, key);
        Hydrator.fill(managed.instance(), entity.snapshot(), links);
        managed.settle(entity.snapshot());
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
