package io.monodyne.load;

import io.monodyne.codec.Links;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.StoredElement;
import io.monodyne.context.UnitOfWork;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds, refers to and refreshes entities by identity, with what has to be there with them. Session-lived. */
public final class EntityLoader {

    private final LoadSession session;

    /**
     * @param standardMode how what is lazy is read when it is first used
     * @param failed told where that fails, outside any operation of the entity manager
     */
    public EntityLoader(
            PersistenceContext context,
            Supplier<UnitOfWork> unit,
            LoadServices services,
            Supplier<ReadMode> standardMode,
            Runnable failed) {
        this.session = new LoadSession(context, unit, services, standardMode, failed);
    }

    /** The managed entity of an identity, read where it is not managed yet; null where there is none of that type. */
    public @Nullable ManagedEntity find(EntityModel entity, EntityKey key, ReadMode mode) {
        return find(entity, key, mode, Fetch.mapped());
    }

    /** As {@link #find(EntityModel, EntityKey, ReadMode)}, with the associations that a plan names. */
    public @Nullable ManagedEntity find(EntityModel entity, EntityKey key, ReadMode mode, Fetch fetch) {
        ManagedEntity managed = session.context().find(key);
        if (managed == null) {
            return read(entity, key, mode, fetch);
        }
        if (managed.status() == Status.REFERENCE && read(managed.model(), key, mode, fetch) == null) {
            if (managed.model() == entity) {
                return null;
            }
            session.context().detach(managed); // a reference of another type hides nothing
            return find(entity, key, mode, fetch);
        }
        if (managed.status() == Status.REMOVED || !managed.model().isA(entity)) {
            return null;
        }
        if (fetch.more()) {
            extend(managed, mode, fetch);
        }
        return managed;
    }

    private @Nullable ManagedEntity read(EntityModel entity, EntityKey key, ReadMode mode, Fetch fetch) {
        session.tenancy().requireOwn(entity, key);
        LoadOperation load = entity.unassociated() ? null : new LoadOperation(session, mode);
        Snapshot snapshot = load == null ? session.current(entity, key, mode) : current(load, entity, key, fetch);
        ManagedEntity reference = session.context().find(key);
        if (snapshot == null || reference != null && reference.model() != snapshot.model()) {
            return null;
        }
        if (reference == null && snapshot.model().unassociated()) {
            return Assembly.single(session, key, snapshot);
        }
        LoadOperation whole = load == null ? new LoadOperation(session, mode) : load;
        Loaded entityLoaded = whole.add(key, snapshot);
        whole.visit(entityLoaded, fetch);
        whole.complete();
        new Assembly(whole).run();
        return entityLoaded.managed();
    }

    /** What the transaction has flushed of the identity, else what is stored. */
    private @Nullable Snapshot current(LoadOperation load, EntityModel entity, EntityKey key, Fetch fetch) {
        boolean flushed = session.unit().get().find(key) != null;
        return !flushed && AggregateRead.applies(entity, fetch)
                ? new AggregateRead(load).read(entity, key, fetch)
                : session.current(entity, key, load.mode());
    }

    /** Reads what a plan asks for with an entity that is managed already. */
    private void extend(ManagedEntity managed, ReadMode mode, Fetch fetch) {
        Snapshot snapshot = managed.snapshot();
        if (snapshot != null) {
            LoadOperation load = new LoadOperation(session, mode);
            load.visit(load.add(managed.key(), snapshot), fetch);
            load.complete();
            new Assembly(load).run();
        }
    }

    /**
     * An instance of an id whose item need not be read before it is used. It is read at once where the type of the item can't
     * be told without, or its class can't carry a lazy reference.
     */
    public Object reference(EntityModel entity, Object id) {
        return reference(entity, session.tenancy().keyOfId(entity, id));
    }

    /** As {@link #reference(EntityModel, Object)}, by identity. */
    public Object reference(EntityModel entity, EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        boolean lazy = managed == null && session.services().canRefer(entity);
        if (lazy && session.unit().get().find(key) == null) {
            LoadOperation load =
                    new LoadOperation(session, session.standardMode().get());
            return new Referrer(load).instance(entity, key, entity.name());
        }
        if (managed != null
                && managed.status() == Status.REFERENCE
                && managed.model().isA(entity)) {
            return managed.instance();
        }
        managed = find(entity, key, session.standardMode().get());
        if (managed == null) {
            throw LoadProblems.notFound(entity.name());
        }
        return managed.instance();
    }

    /** Reads the item of a lazy reference; whether there is one. */
    public boolean load(ManagedEntity reference, ReadMode mode) {
        return read(reference.model(), reference.key(), mode, Fetch.mapped()) != null;
    }

    /**
     * Reads an entity again and drops what was changed of it; throws where it is gone. Others are read again with it; those that are gone
     * are let go.
     */
    public void refresh(ManagedEntity managed, Collection<ManagedEntity> others, ReadMode mode, Fetch fetch) {
        LoadOperation load = new LoadOperation(session, mode.fresh());
        load.refillAll(others);
        Snapshot snapshot = current(load, managed.model(), managed.key(), fetch);
        if (snapshot == null || snapshot.model() != managed.model()) {
            throw LoadProblems.notFound(managed.model().name()); // an instance can't become one of another type
        }
        load.visit(load.refill(managed, snapshot), fetch);
        load.complete();
        load.notRefilled().forEach(gone -> session.context().detach(gone));
        new Assembly(load).run();
    }

    /**
     * The managed entities of what was read otherwise; those that are managed already stay as they are. What the transaction has removed is left
     * out.
     *
     * @param snapshots of different entities
     */
    public List<ManagedEntity> take(List<Snapshot> snapshots, ReadMode mode) {
        LoadOperation load = new LoadOperation(session, mode);
        List<Loaded> taken = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            EntityKey key = snapshot.model().keyOf(snapshot);
            Snapshot current = session.overlaid(snapshot.model().root(), key, snapshot);
            ManagedEntity managed = session.context().find(key);
            if (current != null && (managed == null || managed.status() != Status.REMOVED)) {
                session.services().reader().keep(key, snapshot, mode);
                Loaded loaded = load.add(key, current);
                load.visit(loaded, Fetch.mapped());
                taken.add(loaded);
            }
        }
        load.complete();
        new Assembly(load).run();
        return taken.stream().map(Loaded::managed).toList();
    }

    /**
     * The managed entities of states that were read by {@link #states()}, with the associations that are to be read with each; an entity can
     * be among them several times.
     *
     * @param current whether they are as new as a read by key: not what an index says
     * @return by identity; what the transaction has removed is left out
     */
    public Map<EntityKey, ManagedEntity> take(Collection<FetchedState> states, ReadMode mode, boolean current) {
        Map<EntityKey, ManagedEntity> entities = new HashMap<>();
        List<FetchedState> associated = new ArrayList<>();
        for (FetchedState fetched : states) {
            Snapshot state = fetched.state();
            EntityKey key = fetched.key();
            ManagedEntity managed = session.context().find(key);
            if (managed != null && managed.status() == Status.REMOVED) {
                continue;
            }
            if (current && session.unit().get().find(key) == null) {
                session.services().reader().keep(key, state, mode);
            }
            ManagedEntity alone = alone(key, state, managed);
            if (alone == null) {
                associated.add(fetched);
            } else {
                entities.put(key, alone);
            }
        }
        if (!associated.isEmpty()) {
            takeAssociated(associated, mode, entities);
        }
        return entities;
    }

    /** The managed entity of a state that leads to no other one, with nothing to put together; null where that is not so simple. */
    private @Nullable ManagedEntity alone(EntityKey key, Snapshot state, @Nullable ManagedEntity managed) {
        if (!state.model().unassociated() || !state.complete()) {
            return null;
        }
        if (managed == null) {
            return Assembly.single(session, key, state);
        }
        return managed.status() == Status.MANAGED ? managed : null;
    }

    private void takeAssociated(List<FetchedState> states, ReadMode mode, Map<EntityKey, ManagedEntity> entities) {
        LoadOperation load = new LoadOperation(session, mode);
        Map<EntityKey, Loaded> taken = new LinkedHashMap<>();
        for (FetchedState fetched : states) {
            Loaded loaded = load.add(fetched.key(), fetched.state());
            load.visit(loaded, fetched.fetch());
            taken.put(fetched.key(), loaded);
        }
        load.complete();
        new Assembly(load).run();
        taken.forEach((key, loaded) -> entities.put(key, loaded.managed()));
    }

    /** The instance of an identity for exceptions to name: the managed one, else one of its state that leads to nothing else. */
    public Object named(EntityKey key, Snapshot state) {
        ManagedEntity managed = session.context().find(key);
        if (managed != null && managed.status() != Status.REFERENCE) {
            return managed.instance();
        }
        Object instance = session.services().enhancer().typeOf(state.model()).newInstance();
        Hydrator.fill(instance, state, Links.NONE, false);
        return instance;
    }

    /** Lets an entity go that was removed otherwise. */
    public void letGo(EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        if (managed != null) {
            session.context().detach(managed);
        }
    }

    /** Reads states without making instances of them. */
    public StateReader states() {
        return new StateReader(session);
    }

    /** Fills a managed entity anew with what is stored by now. */
    public void refill(ManagedEntity managed, Snapshot snapshot, ReadMode mode) {
        LoadOperation load = new LoadOperation(session, mode);
        load.visit(load.refill(managed, snapshot), Fetch.mapped());
        load.complete();
        new Assembly(load).run();
    }

    /** Whether something is stored of an identity, as far as this transaction sees. */
    public boolean exists(EntityModel entity, EntityKey key) {
        return session.current(entity, key, session.standardMode().get()) != null;
    }

    /** Begins to track a collection of an entity that was persisted: what is stored is what the application put there. */
    public CollectionState track(ManagedEntity owner, AssociationPath path) {
        CollectionGroup group = new CollectionGroup(session);
        CollectionState collection = owner.track(path, group);
        group.add(collection);
        return collection;
    }

    /** Reads which links an entity has, and not what they lead to; does nothing for other associations, or where that is known. */
    public void loadLinks(ManagedEntity owner, AssociationPath path) {
        CollectionState collection = owner.collection(path);
        boolean links = path.attribute() instanceof EntityCollection attribute
                && attribute.storage() instanceof CollectionStorage.Links;
        if (collection == null || !links || collection.stored() != null) {
            return;
        }
        Partitions partitions = new Partitions(session.services());
        List<PartitionRead> reads =
                session.reads(owner.key(), path, session.standardMode().get().consistent());
        partitions.read(reads);
        List<StoredRow> rows = session.services().queries().rows(owner.key(), path, partitions.items(reads.get(0)));
        rows.forEach(row -> session.tenancy().requireOwn(row.key().root(), row.key()));
        collection.found(new RowOverlay(session)
                .apply(owner.key(), path, rows).stream()
                        .map(row -> new StoredElement(row.key(), row.position()))
                        .toList());
    }

    /** Reads an association that is lazy and was not read yet. */
    public void loadAssociation(ManagedEntity owner, AssociationPath path) {
        CollectionState collection = owner.collection(path);
        if (path.attribute() instanceof EntityCollection && collection != null) {
            collection
                    .elements()
                    .load(); // also where another one stands in the attribute: what is stored has to be known
            return;
        }
        EntityState state = EntityState.of(owner.instance());
        if (state != null) {
            state.load(owner.instance(), path.attribute().ordinal());
        }
    }
}
