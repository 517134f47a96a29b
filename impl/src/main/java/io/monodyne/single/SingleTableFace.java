package io.monodyne.single;

import io.monodyne.EntityChange;
import io.monodyne.SingleTable;
import io.monodyne.TableDefinition;
import io.monodyne.context.Tenancy;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.DeleteOperation;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.GetOperation;
import io.monodyne.operation.GetOrCreateOperation;
import io.monodyne.operation.Operation;
import io.monodyne.operation.QueryOperation;
import io.monodyne.operation.SaveOperation;
import io.monodyne.operation.SelectOperation;
import io.monodyne.operation.TransactionOperation;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.stream.StreamedItem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The operations, each put together by a class of its own. Of a factory thread-safe, of an entity manager for its thread alone. */
public final class SingleTableFace implements SingleTable {

    private final SingleContext single;
    private final Selects selects;
    private final Function<Object, SingleTable> ofTenant;

    /**
     * @param tenancy of what it may read and write
     * @param selects makes selects
     * @param ofTenant makes the same for the entities of another tenant
     */
    public SingleTableFace(
            SingleServices services,
            Works works,
            Tenancy tenancy,
            Selects selects,
            Function<Object, SingleTable> ofTenant) {
        this.single = new SingleContext(services, works, tenancy);
        this.selects = selects;
        this.ofTenant = ofTenant;
    }

    private static <E> E required(@Nullable E entity) {
        if (entity == null) {
            throw SingleProblems.nullEntity();
        }
        return entity;
    }

    private static <C extends Collection<?>> C some(C asked, String operation) {
        if (asked.isEmpty()) {
            throw SingleProblems.nothingAsked(operation);
        }
        return asked;
    }

    @Override
    public <E> GetOperation<E> get(Class<E> entity, Object id) {
        return new EntityGet<>(single, entity, id);
    }

    @Override
    public Operation<Entities> getAll(Collection<? extends EntityId<?>> ids) {
        ManyGets gets = new ManyGets(single, some(ids, "getAll()"));
        return single.operation(gets::getAll);
    }

    @Override
    public Operation<Entities> snapshot(Collection<? extends EntityId<?>> ids) {
        ManyGets gets = new ManyGets(single, some(ids, "snapshot()"));
        return single.operation(gets::snapshot);
    }

    @Override
    public <E> Operation<Optional<E>> getUnique(Class<E> entity, Map<String, ?> attributes) {
        UniqueGet get = new UniqueGet(single, single.entity(entity), attributes);
        return single.operation(() -> single.works().read(get::find).map(entity::cast));
    }

    @Override
    public <E> QueryOperation<E> query(Class<E> entity) {
        return new EntityQuery<>(single, entity);
    }

    @Override
    public <E> SelectOperation<E> from(Class<E> entity) {
        return selects.from(entity);
    }

    @Override
    public Operation<Entities> itemsOf(Class<?> entity, Object id) {
        EntityModel model = single.entity(entity);
        ItemKey key = model.itemKey(single.keyOfId(model, id));
        ItemCollectionRead read = new ItemCollectionRead(single, single.items().table(model), key.partition());
        return single.operation(read::read);
    }

    @Override
    public Operation<Entities> itemsOf(String partitionKey) {
        if (partitionKey.isEmpty()) {
            throw SingleProblems.nothingAsked("itemsOf()");
        }
        ItemCollectionRead read = new ItemCollectionRead(single, single.items().table(), partitionKey);
        return single.operation(read::read);
    }

    @Override
    public <E> SaveOperation<E> save(E entity) {
        return new EntitySave<>(single, required(entity));
    }

    @Override
    public <E> UpdateOperation<E> update(Class<E> entity, Object id) {
        return new DirectUpdate<>(single, KeyTarget.of(single, entity, id));
    }

    @Override
    public <E> UpdateOperation<E> update(E entity) {
        SingleWork work = single.works().lasting();
        UpdateTarget<E> target = work == null
                ? DetachedTarget.of(single, required(entity))
                : ManagedTarget.of(single, work, required(entity));
        return new DirectUpdate<>(single, target);
    }

    @Override
    public <E> DeleteOperation<E> delete(Class<E> entity, Object id) {
        return new DirectDelete<>(single, KeyTarget.of(single, entity, id));
    }

    @Override
    public <E> void require(E entity, Condition<? super E> condition) {
        SingleWork work = single.works().lasting();
        if (work == null) {
            throw SingleProblems.noTransaction();
        }
        ManagedTarget.of(single, work, required(entity)).require(condition);
    }

    @Override
    public <E> GetOrCreateOperation<E> getOrCreate(E entity) {
        return new GetOrCreate<>(single, required(entity));
    }

    @Override
    public SingleTable forTenant(Object tenant) {
        if (single.works().ofEntityManager()) {
            throw SingleProblems.tenantIsFixed();
        }
        return ofTenant.apply(tenant);
    }

    @Override
    public Optional<EntityChange<?>> change(Record streamed) {
        return own(single.services().streams().change(streamed));
    }

    @Override
    public Optional<EntityChange<?>> change(String table, Record streamed) {
        return own(single.services().streams().change(StreamedItem.of(streamed).inTable(table)));
    }

    @Override
    public Optional<EntityChange<?>> change(
            Map<String, AttributeValue> keys,
            @Nullable Map<String, AttributeValue> oldImage,
            @Nullable Map<String, AttributeValue> newImage) {
        return own(single.services().streams().change(keys, oldImage, newImage));
    }

    /** A stream has the changes of all tenants; who is one of them gets to see no other. */
    private Optional<EntityChange<?>> own(Optional<EntityChange<?>> change) {
        if (single.tenancy().value() != null) {
            change.ifPresent(each -> {
                EntityModel entity = single.entity(each.entityClass());
                single.keyOfId(entity, each.id());
                each.oldEntity().ifPresent(old -> single.tenancy().keyOf(entity, old));
                each.newEntity().ifPresent(now -> single.tenancy().keyOf(entity, now));
            });
        }
        return change;
    }

    @Override
    public TableDefinition table() {
        return single.services().tables();
    }

    @Override
    public TransactionOperation transaction() {
        return new DirectTransaction(single);
    }
}
