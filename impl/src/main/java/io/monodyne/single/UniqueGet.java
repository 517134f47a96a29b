package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.flush.UniqueValues;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UniqueModel;
import io.monodyne.operation.ValuePath;
import io.monodyne.readable.PathReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the entity that has a unique value: the sentinel of the value names the key of its owner. Both are read consistently. As they are two
 * reads, the value may have changed hands in between: then it is looked up again. Lives for one search.
 */
final class UniqueGet {

    private static final int MOST_ATTEMPTS = 8;

    private final SingleContext single;
    private final EntityModel entity;
    private final UniqueModel unique;
    private final Map<ModelPath, AttributeValue> values = new HashMap<>();

    /** @throws IllegalArgumentException where there is no such constraint, or a value does not fit */
    UniqueGet(SingleContext single, EntityModel entity, Map<String, ?> given) {
        this.single = single;
        single.tenancy().requireSet(entity);
        this.entity = entity;
        this.unique = constraint(entity, given.keySet());
        for (ModelPath source : unique.sources()) {
            boolean asked = given.containsKey(source.name());
            Object value =
                    asked ? given.get(source.name()) : single.tenancy().value(); // values are scoped by the tenant
            AttributeValue stored =
                    PathReader.read(entity, ValuePath.path(source.name())).encode(value);
            if (stored != null) {
                values.put(source, stored);
            }
        }
    }

    static UniqueModel constraint(EntityModel entity, Collection<String> attributes) {
        Set<String> names = new HashSet<>(attributes);
        for (UniqueModel unique : entity.rules().uniques()) {
            if (names.equals(new HashSet<>(unique.attributeNames()))) {
                return unique;
            }
        }
        List<String> known = entity.rules().uniques().stream()
                .map(unique -> String.join(", ", unique.attributeNames()))
                .toList();
        throw SingleProblems.noUnique(entity.name(), attributes, known);
    }

    /** The values that an instance has; null where one of them is null, so that it has none to be found by. */
    static @Nullable Map<String, Object> valuesOf(EntityModel entity, Collection<String> attributes, Object instance) {
        Map<String, Object> values = new HashMap<>();
        for (ModelPath source : constraint(entity, attributes).sources()) {
            if (!attributes.contains(source.name())) {
                continue; // the tenant
            }
            Object value = source.read(instance);
            if (value == null) {
                return null;
            }
            values.put(source.name(), value);
        }
        return values;
    }

    Optional<Object> find(SingleWork work) {
        ItemKey sentinel = UniqueValues.sentinel(entity, unique, values);
        if (sentinel == null) {
            return Optional.empty(); // null is never unique, so that nobody owns it
        }
        String table = single.items().table(entity);
        ItemKey nobody = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Item found = single.dynamo().get(ItemGet.of(table, sentinel, true));
            ItemKey owner = found == null ? null : UniqueValues.owner(found);
            if (owner == null || owner.equals(nobody)) {
                return Optional.empty(); // free, or left behind by an owner that was deleted without it
            }
            Item item = single.dynamo().get(ItemGet.of(table, owner, true));
            Snapshot snapshot = item == null ? null : single.read(entity.root(), item);
            if (snapshot != null && has(snapshot)) {
                return taken(work, snapshot);
            }
            nobody = owner;
        }
        throw SingleProblems.keepsChanging(entity.name());
    }

    private boolean has(Snapshot snapshot) {
        return values.entrySet().stream().allMatch(value -> {
            AttributeModel root = value.getKey().root();
            AttributeValue stored = value.getKey().stored(snapshot);
            return stored != null
                    && (stored.equals(value.getValue())
                            || root.codec().scalarType() == AttributeValue.Type.N
                                    && new java.math.BigDecimal(stored.n())
                                                    .compareTo(new java.math.BigDecimal(
                                                            value.getValue().n()))
                                            == 0);
        });
    }

    private Optional<Object> taken(SingleWork work, Snapshot snapshot) {
        if (!snapshot.model().isA(entity) || single.items().expired(snapshot)) {
            return Optional.empty();
        }
        List<ManagedEntity> managed = work.loader().take(List.of(snapshot), work.readMode());
        return managed.stream().findFirst().map(ManagedEntity::instance);
    }
}
