package io.monodyne.stream;

import io.monodyne.EntityChange;
import io.monodyne.EntityChange.Kind;
import io.monodyne.EntityChange.States;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.load.DetachedInstances;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.stream.ItemIdentifier.Identified;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads records of streams as changes of entities. It sends nothing, except that it asks a table once for the names of its keys
 * where the unit does not know them otherwise. Factory-lived, thread-safe.
 */
public final class StreamReader {

    private final ItemIdentifier identifier;
    private final DetachedInstances instances;

    public StreamReader(Model model, UnitTable table, Dynamo dynamo, DetachedInstances instances) {
        this.identifier = new ItemIdentifier(model, table, dynamo);
        this.instances = instances;
    }

    /**
     * What a record says of an entity.
     *
     * @return empty where its item is no entity: one that keeps a value unique, a link, a counter, or one of another program
     * @throws IllegalArgumentException where it can't be a record of a stream of the unit's tables
     * @throws jakarta.persistence.PersistenceException where its item can't be read as the entity that it is
     */
    public Optional<EntityChange<?>> change(Record streamed) {
        return change(StreamedItem.of(streamed));
    }

    /**
     * As {@link #change(Record)}, of a stream that has both images of every item ({@code NEW_AND_OLD_IMAGES}).
     *
     * @param keys the key attributes
     * @param oldImage null or empty for an insert
     * @param newImage null or empty for a removal
     */
    public Optional<EntityChange<?>> change(
            Map<String, AttributeValue> keys,
            @Nullable Map<String, AttributeValue> oldImage,
            @Nullable Map<String, AttributeValue> newImage) {
        return change(StreamedItem.of(keys, oldImage, newImage));
    }

    /** As {@link #change(Record)}, with everything that can be known of a record. */
    public Optional<EntityChange<?>> change(StreamedItem item) {
        List<Identified> candidates = identifier.candidates(item);
        Identified before = ItemIdentifier.byImage(candidates, item.oldImage());
        Identified after = ItemIdentifier.byImage(candidates, item.newImage());
        if (item.oldImage() == null && item.newImage() == null) {
            Identified known = ItemIdentifier.byKey(candidates);
            return known == null
                    ? Optional.empty()
                    : Optional.of(of(known.type().type(), known, null, null, item));
        }
        Identified known = after == null ? before : after;
        if (known == null) {
            return Optional.empty();
        }
        EntityModel type = before == null || after == null ? known.type() : common(before, after);
        Snapshot old = before == null ? null : snapshot(before, item, item.oldImage());
        Snapshot current = after == null ? null : snapshot(after, item, item.newImage());
        return Optional.of(of(type.type(), known, old, current, item));
    }

    private <T> EntityChange<T> of(
            Class<T> type, Identified known, @Nullable Snapshot old, @Nullable Snapshot current, StreamedItem item) {
        T before = old == null ? null : type.cast(instances.of(known.key(), old));
        T after = current == null ? null : type.cast(instances.of(known.key(), current));
        States<T> states = new States<>(before, after, changed(item.kind(), old, current));
        Object id = known.type().id().idOf(known.key());
        return new EntityChange<>(item.kind(), type, id, states, item.origin());
    }

    /** Null where that would be a guess: one of the two states is not known. */
    private static @Nullable Set<String> changed(Kind kind, @Nullable Snapshot old, @Nullable Snapshot current) {
        boolean told = switch (kind) {
            case INSERT -> current != null;
            case MODIFY -> old != null && current != null;
            case REMOVE -> old != null;
        };
        return told ? ChangedAttributes.between(old, current) : null;
    }

    /** The nearest type that both are of. */
    private static EntityModel common(Identified before, Identified after) {
        EntityModel type = after.type();
        for (EntityModel wider = type; wider != null; wider = wider.superEntity()) {
            if (before.type().isA(wider)) {
                return wider;
            }
        }
        throw StreamProblems.ambiguous(
                List.of(before.type().name(), after.type().name()));
    }

    private static Snapshot snapshot(
            Identified identified, StreamedItem item, @Nullable Map<String, AttributeValue> image) {
        Map<String, AttributeValue> whole = new HashMap<>(item.keys()); // attributes may be stored in a key alone
        if (image != null) {
            whole.putAll(image);
        }
        return Hydrator.snapshot(identified.type(), Item.of(whole), identified.layout());
    }
}
