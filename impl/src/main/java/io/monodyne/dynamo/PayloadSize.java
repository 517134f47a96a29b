package io.monodyne.dynamo;

import io.monodyne.codec.AttributeSize;
import io.monodyne.key.KeyText;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a write adds to the payload of a request, which DynamoDB limits: its key, its item, its expressions, and what they
 * stand for. Stateless.
 */
final class PayloadSize {

    /** The names of the table's own key attributes do not matter here. */
    private static final String KEY_NAME = "pk";

    private PayloadSize() {}

    static long of(ItemWrite write) {
        Placeholders placeholders = new Placeholders();
        RenderedWrite rendered = RenderedWrite.of(write, placeholders, KEY_NAME);
        long bytes = KeyText.utf8Length(write.table())
                + KeyText.utf8Length(write.key().partition())
                + KeyText.utf8Length(write.key().sort())
                + 2L * KEY_NAME.length()
                + rendered.condition().length()
                + rendered.update().length();
        for (Map.Entry<String, String> name : placeholders.names().entrySet()) {
            bytes += name.getKey().length() + KeyText.utf8Length(name.getValue());
        }
        bytes += of(placeholders.values());
        return write instanceof ItemWrite.Put put ? bytes + of(put.item()) : bytes;
    }

    private static long of(Map<String, AttributeValue> attributes) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            bytes += AttributeSize.of(attribute.getKey(), attribute.getValue());
        }
        return bytes;
    }
}
