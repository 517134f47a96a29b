package io.monodyne.hydrate;

import io.monodyne.codec.Links;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads items attribute by attribute into snapshots, and snapshots into instances.
 *
 * <p>A value that can't change in place is decoded once and shared by the snapshot and the instance; one that can stays an
 * attribute value in the snapshot and is decoded for the instance alone.
 */
public final class Hydrator {

    private Hydrator() {}

    /** What an item says of an entity of that type. */
    public static Snapshot snapshot(EntityModel model, Item item, TableLayout layout) {
        List<AttributeModel> attributes = model.attributes();
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            AttributeModel attribute = attributes.get(i);
            AttributeValue stored = item.get(attribute.storedName());
            if (attribute.stored() && stored != null && !meansAbsent(attribute, stored)) {
                values[i] = attribute.codec().mutable() ? stored : decode(model, attribute, stored);
            }
        }
        for (KeyOnlyAttribute keyOnly : model.keys().keyOnly()) {
            values[keyOnly.attribute().ordinal()] = decodeKey(model, keyOnly, item, layout);
        }
        return new Snapshot(model, values);
    }

    /** NULL is what others store for absent; a list or map that an operation, or somebody else, has emptied is one that was never filled. */
    private static boolean meansAbsent(AttributeModel attribute, AttributeValue stored) {
        if (Boolean.TRUE.equals(stored.nul())) {
            return true;
        }
        return attribute instanceof CollectionAttribute
                && (stored.hasL() && stored.l().isEmpty()
                        || stored.hasM() && stored.m().isEmpty());
    }

    /**
     * Puts a snapshot into an instance, past any tracking; what was not loaded is left as it is, and so are associations.
     *
     * @param links gives what references inside embeddables and collections lead to
     * @param collections whether element collections are filled, and else all but them: their elements and keys may be entities, which
     *     can be compared only when they are filled themselves
     */
    public static void fill(Object instance, Snapshot snapshot, Links links, boolean collections) {
        EntityModel model = snapshot.model();
        for (AttributeModel attribute : collections ? model.elementCollections() : model.values()) {
            if (snapshot.loaded(attribute.ordinal())) {
                Object value = javaValue(snapshot, attribute, links);
                attribute.accessor().set(instance, value == null ? AbsentValue.of(attribute) : value);
            }
        }
    }

    private static @Nullable Object javaValue(Snapshot snapshot, AttributeModel attribute, Links links) {
        try {
            return snapshot.javaValue(attribute, links);
        } catch (RuntimeException e) {
            throw HydrateProblems.notReadable(snapshot.model().name(), attribute.name(), e);
        }
    }

    private static Object decode(EntityModel model, AttributeModel attribute, AttributeValue stored) {
        try {
            return attribute.codec().decode(stored);
        } catch (RuntimeException e) {
            throw HydrateProblems.notReadable(model.name(), attribute.name(), e);
        }
    }

    private static @Nullable Object decodeKey(
            EntityModel model, KeyOnlyAttribute keyOnly, Item item, TableLayout layout) {
        AttributeValue stored = item.get(attributeOf(keyOnly, layout));
        if (stored == null) {
            return null;
        }
        AttributeModel attribute = keyOnly.attribute();
        try {
            Object keyValue = keyOnly.formula().decode(stored.s())[keyOnly.slot()];
            Object value = attribute.codec().fromKeyValue(keyValue);
            return Snapshot.storedForm(attribute, value);
        } catch (RuntimeException e) {
            throw HydrateProblems.notReadable(model.name(), attribute.name(), e);
        }
    }

    private static String attributeOf(KeyOnlyAttribute keyOnly, TableLayout layout) {
        boolean partition = keyOnly.half() == KeyOnlyAttribute.Half.PARTITION;
        String index = keyOnly.index();
        if (index == null) {
            return partition ? layout.partitionKey() : layout.sortKey();
        }
        IndexLayout indexLayout = layout.index(index);
        return partition ? indexLayout.partitionKey() : indexLayout.sortKey();
    }
}
