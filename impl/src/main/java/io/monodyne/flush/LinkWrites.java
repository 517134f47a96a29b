package io.monodyne.flush;

import io.monodyne.context.PendingLink;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.PositionColumn;
import io.monodyne.metamodel.TypeMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The write of a link. Its item follows from its two ends, so it may be there already, or be gone already: only an item of another kind
 * under its key fails it. Stateless.
 */
final class LinkWrites {

    private LinkWrites() {}

    static PlannedWrite of(PendingLink link, String table, TableLayout layout) {
        PendingLink.Address address = link.address();
        ItemKey key = address.link().itemKey(address.owner(), address.target());
        Condition condition = Condition.or(List.of(
                Condition.itemAbsent(),
                Condition.compare(AttributePath.of(TypeMark.STANDARD_ATTRIBUTE), Comparison.EQUAL, LinkModel.MARK)));
        ItemWrite write = link.present()
                ? new ItemWrite.Put(table, key, item(link, layout), condition, RetryGuard.none())
                : new ItemWrite.Delete(table, key, condition, RetryGuard.none());
        return new PlannedWrite(write, link.model(), link.instance(), new WriteRole.Link(address.link()));
    }

    private static Map<String, AttributeValue> item(PendingLink pending, TableLayout layout) {
        LinkModel link = pending.address().link();
        EntityKey owner = pending.address().owner();
        EntityKey target = pending.address().target();
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put(TypeMark.STANDARD_ATTRIBUTE, LinkModel.MARK);
        putColumns(item, link.owner(), owner);
        putColumns(item, link.target(), target);
        PositionColumn position = link.position();
        AttributeValue place = pending.position();
        if (position != null && place != null) {
            item.put(position.storedName(), place);
        }
        IndexLayout index = layout.index(link.index());
        IndexModel.IndexKey keys = link.indexKey(owner, target);
        item.put(index.partitionKey(), AttributeValue.fromS(Objects.requireNonNull(keys.partition())));
        item.put(index.sortKey(), AttributeValue.fromS(keys.sort()));
        return item;
    }

    private static void putColumns(Map<String, AttributeValue> item, LinkModel.End end, EntityKey key) {
        Object[] components = key.components();
        for (int i = 0; i < components.length; i++) {
            var codec = end.codecs().get(i);
            item.put(
                    end.columns().get(i),
                    Objects.requireNonNull(codec.encode(codec.fromKeyValue(components[i])), "a part of an id"));
        }
    }
}
