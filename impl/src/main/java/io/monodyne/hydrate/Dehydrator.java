package io.monodyne.hydrate;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads instances into snapshots, and snapshots into items. */
public final class Dehydrator {

    private Dehydrator() {}

    /**
     * The state of an instance, mutated where there are mutators, in stored form. An error of one attribute names it.
     */
    public static Snapshot capture(EntityModel model, Object instance) {
        @Nullable Object[] values = new @Nullable Object[model.attributes().size()];
        for (AttributeModel attribute : model.attributes()) {
            values[attribute.ordinal()] = captured(model, attribute, instance);
        }
        return new Snapshot(model, values);
    }

    /** One attribute of an instance in stored form; a mutated value is put into the instance, too. */
    public static @Nullable Object captured(EntityModel model, AttributeModel attribute, Object instance) {
        Object value = attribute.accessor().get(instance);
        if (value == null || attribute instanceof CollectionAttribute && isEmpty(value)) {
            return null;
        }
        Object mutated = attribute.facts().mutator() == null ? value : attribute.mutated(value);
        if (mutated != value && !value.equals(mutated)) {
            attribute.accessor().set(instance, mutated);
        }
        try {
            return Snapshot.storedForm(attribute, mutated);
        } catch (RuntimeException e) {
            throw HydrateProblems.notStorable(model.name(), attribute.name(), e);
        }
    }

    /** An empty collection is stored as nothing, as an empty set has to be; it is read as an empty collection again. */
    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Computes the keys of an item in an index; null where it has none. */
    @FunctionalInterface
    public interface IndexKeys {
        IndexModel.@Nullable IndexKey of(IndexModel index);
    }

    /**
     * The attributes of the item, its own key aside: what is stored, the type mark and the keys of the indexes.
     *
     * @return a new map, the caller's own
     */
    public static Map<String, AttributeValue> item(
            EntityModel model, Snapshot snapshot, TableLayout layout, IndexKeys keys) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(2 * model.attributes().size() + 8);
        AttributeValue mark = model.typeMark().value();
        if (mark != null) {
            item.put(model.typeMark().attribute(), mark);
        }
        for (AttributeModel attribute : model.attributes()) {
            AttributeValue value = attribute.is(AttributeFlag.KEY_ONLY) ? null : encoded(model, attribute, snapshot);
            if (value != null) {
                item.put(attribute.storedName(), value);
            }
        }
        for (IndexModel index : model.keys().indexes()) {
            putKeys(item, layout.index(index.index()), keys.of(index));
        }
        return item;
    }

    private static void putKeys(
            Map<String, AttributeValue> item, IndexLayout layout, IndexModel.@Nullable IndexKey keys) {
        if (keys != null) {
            if (keys.partition() != null) {
                item.put(layout.partitionKey(), AttributeValue.fromS(keys.partition()));
            }
            item.put(layout.sortKey(), AttributeValue.fromS(keys.sort()));
        }
    }

    /** One attribute as it is stored; null for absent. */
    public static @Nullable AttributeValue encoded(EntityModel model, AttributeModel attribute, Snapshot snapshot) {
        try {
            return snapshot.attributeValue(attribute);
        } catch (RuntimeException e) {
            throw HydrateProblems.notStorable(model.name(), attribute.name(), e);
        }
    }
}
