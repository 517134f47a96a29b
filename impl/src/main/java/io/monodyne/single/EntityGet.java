package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.GetOperation;
import io.monodyne.operation.Operation;
import io.monodyne.readable.PlainAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link io.monodyne.SingleTable#get}. */
final class EntityGet<E> implements GetOperation<E> {

    private final SingleContext single;
    private final Class<E> type;
    private final EntityModel entity;
    private final EntityKey key;
    private @Nullable Boolean consistent;

    EntityGet(SingleContext single, Class<E> type, Object id) {
        this.single = single;
        this.type = type;
        this.entity = single.entity(type);
        this.key = single.keyOfId(entity, id);
    }

    @Override
    public GetOperation<E> consistent(boolean whether) {
        consistent = whether;
        return this;
    }

    @Override
    public Optional<E> run() {
        return operation().run();
    }

    @Override
    public CompletionStage<Optional<E>> runAsync() {
        return single.async(this::operation);
    }

    private Operation<Optional<E>> operation() {
        return single.operation(() -> single.works().read(this::find));
    }

    private Optional<E> find(SingleWork work) {
        ManagedEntity managed = work.loader().find(entity, key, SingleContext.mode(work, consistent));
        return managed == null ? Optional.empty() : Optional.of(type.cast(managed.instance()));
    }

    @Override
    public Operation<Optional<Map<String, Object>>> asAttributes() {
        return single.operation(() -> stored().flatMap(item -> Optional.ofNullable(single.read(entity, item)))
                .map(PlainAttributes::of));
    }

    @Override
    public Operation<Optional<Map<String, AttributeValue>>> asItem() {
        return single.operation(() -> stored().map(EntityGet::attributes));
    }

    static Map<String, AttributeValue> attributes(Item item) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (String name : item.names()) {
            AttributeValue value = item.get(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    /** The item, if it is of the entity and has not expired. */
    private Optional<Item> stored() {
        boolean strong =
                single.works().read(work -> SingleContext.mode(work, consistent).consistent());
        Item item = single.dynamo().get(ItemGet.of(single.items().table(entity), entity.itemKey(key), strong));
        if (item == null) {
            return Optional.empty();
        }
        Snapshot snapshot = single.read(entity, item);
        if (snapshot == null) {
            throw SingleProblems.otherType(entity.name());
        }
        boolean there = snapshot.model().isA(entity) && !single.items().expired(snapshot);
        return there ? Optional.of(item) : Optional.empty();
    }
}
