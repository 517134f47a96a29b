package io.monodyne.tck.concurrency;

import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a random history does with entities of one type, and what it expects of their items. Stateless.
 *
 * @param <E> the type
 */
interface Kind<E> {

    /** Values with whatever could go wrong in a key, and a few that are equal often. */
    List<String> TEXTS =
            List.of("", "a", "b", "a#b", "#", "100%", "$", " ", "é", "日本", "-1", "A", "\uD83D\uDE00", "null");

    /** The entity. */
    Class<E> type();

    /** Whether a version keeps writers apart, so that changes of two never come together. */
    boolean versioned();

    /** The partition and the sort key of its item. */
    List<String> key(String id);

    /** A new one. */
    E create(String id, Random random);

    /** Changes some attributes, or none. */
    void change(E entity, Random random);

    /** All that is to be kept of it, by name; a set of texts as a set. */
    Map<String, Object> state(E entity);

    /** The index keys by attribute that follow from what an item says of the entity. */
    Map<String, String> keys(Map<String, AttributeValue> item);

    /** A text or, now and then, null. */
    static String text(Random random) {
        return random.nextInt(4) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
