package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item, or the part of it that was asked for. Immutable; its attributes are read one by one. */
public final class Item {

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /** @param attributes not copied, and not to be changed any more */
    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    /** The value of an attribute; null where the item has none of that name. */
    public @Nullable AttributeValue get(String name) {
        return attributes.get(name);
    }

    /** The names of its attributes. */
    public Set<String> names() {
        return attributes.keySet();
    }

    /** The key of the item. */
    public ItemKey key(TableLayout layout) {
        return new ItemKey(text(layout.partitionKey()), text(layout.sortKey()));
    }

    private String text(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || value.s() == null) {
            throw new IllegalStateException("the key attribute " + name + " was not read, or is no text");
        }
        return value.s();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item item && attributes.equals(item.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    /** The names alone: items are not to be seen in logs by accident. */
    @Override
    public String toString() {
        return "item" + attributes.keySet();
    }
}
