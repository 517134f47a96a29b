package io.monodyne.stream;

import io.monodyne.EntityChange.Kind;
import io.monodyne.EntityChange.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * A record of a stream, whoever has read it. Immutable.
 *
 * @param keys the two key attributes of the item
 * @param oldImage the item before; null or empty where the record has none
 * @param newImage the item after; null or empty where the record has none
 * @param table the physical one that the stream is of; null where that is not known, which matters only where several tables
 *     of a unit have items with the same keys
 */
public record StreamedItem(
        Kind kind,
        Map<String, AttributeValue> keys,
        @Nullable Map<String, AttributeValue> oldImage,
        @Nullable Map<String, AttributeValue> newImage,
        Origin origin,
        @Nullable String table) {

    private static final String SERVICE = "Service";
    private static final String DYNAMODB = "dynamodb.amazonaws.com";

    public StreamedItem {
        keys = Map.copyOf(keys);
        oldImage = copy(oldImage);
        newImage = copy(newImage);
    }

    private static @Nullable Map<String, AttributeValue> copy(@Nullable Map<String, AttributeValue> image) {
        return image == null || image.isEmpty() ? null : UntypedValues.typed(Map.copyOf(image));
    }

    /**
     * A record as a client of streams reads it.
     *
     * @throws IllegalArgumentException where it lacks what every record has, or says something unknown
     */
    public static StreamedItem of(Record streamed) {
        StreamRecord item = streamed.dynamodb();
        if (item == null || !item.hasKeys()) {
            throw StreamProblems.noKeys();
        }
        return new StreamedItem(
                kind(streamed.eventName()),
                item.keys(),
                item.hasOldImage() ? item.oldImage() : null,
                item.hasNewImage() ? item.newImage() : null,
                new Origin(item.sequenceNumber(), expired(streamed)),
                null);
    }

    /**
     * A record of a stream that has both images of every item: one without the old one is an insert, one without the new one is
     * a removal.
     *
     * @throws IllegalArgumentException where there is none of the two
     */
    public static StreamedItem of(
            Map<String, AttributeValue> keys,
            @Nullable Map<String, AttributeValue> oldImage,
            @Nullable Map<String, AttributeValue> newImage) {
        boolean before = oldImage != null && !oldImage.isEmpty();
        boolean after = newImage != null && !newImage.isEmpty();
        if (!before && !after) {
            throw StreamProblems.noImage();
        }
        Kind kind = before && after ? Kind.MODIFY : before ? Kind.REMOVE : Kind.INSERT;
        return new StreamedItem(kind, keys, oldImage, newImage, Origin.unknown(), null);
    }

    /** The same with the physical table that the stream is of. */
    public StreamedItem inTable(String physical) {
        return new StreamedItem(kind, keys, oldImage, newImage, origin, physical);
    }

    private static Kind kind(@Nullable OperationType operation) {
        if (operation == null) {
            throw StreamProblems.noKind();
        }
        return switch (operation) {
            case INSERT -> Kind.INSERT;
            case MODIFY -> Kind.MODIFY;
            case REMOVE -> Kind.REMOVE;
            default -> throw StreamProblems.noKind();
        };
    }

    /** DynamoDB removes what has expired in its own name. */
    private static boolean expired(Record streamed) {
        Identity identity = streamed.userIdentity();
        return streamed.eventName() == OperationType.REMOVE
                && identity != null
                && SERVICE.equals(identity.type())
                && DYNAMODB.equals(identity.principalId());
    }
}
