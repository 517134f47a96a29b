package io.monodyne.dynamo;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of an item together with those of its key, without a copy: the SDK makes one anyway. Lives while a request is
 * made.
 */
final class KeyedItem extends AbstractMap<String, AttributeValue> {

    private final Map<String, AttributeValue> attributes;
    private final List<Map.Entry<String, AttributeValue>> key;

    KeyedItem(ItemWrite.Put put, TableLayout layout) {
        this.attributes = put.item();
        this.key = List.of(
                Map.entry(layout.partitionKey(), AttributeValue.fromS(put.key().partition())),
                Map.entry(layout.sortKey(), AttributeValue.fromS(put.key().sort())));
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, AttributeValue>> iterator() {
                return new Entries(attributes.entrySet().iterator(), key.iterator());
            }

            @Override
            public int size() {
                return attributes.size() + key.size();
            }
        };
    }

    /** The entries of both, one after the other. */
    private record Entries(
            Iterator<Map.Entry<String, AttributeValue>> attributes, Iterator<Map.Entry<String, AttributeValue>> key)
            implements Iterator<Map.Entry<String, AttributeValue>> {

        @Override
        public boolean hasNext() {
            return attributes.hasNext() || key.hasNext();
        }

        @Override
        public Map.Entry<String, AttributeValue> next() {
            return attributes.hasNext() ? attributes.next() : key.next();
        }
    }
}
