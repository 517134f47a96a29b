package io.monodyne.dynamo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names and values that the expressions of one request stand for. Numbered, so that no name can be mistaken for another
 * one, and no reserved word, dot or hostile text matters; each name has one. So has each place of a
 * value: to find equal ones would cost more than it saves. Lives while a request is rendered.
 */
final class Placeholders {

    private static final List<String> NAMES =
            IntStream.range(0, 64).mapToObj(number -> "#" + number).toList();
    private static final List<String> VALUES =
            IntStream.range(0, 64).mapToObj(number -> ":" + number).toList();

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    String name(String name) {
        String known = byName.get(name);
        if (known == null) {
            known = numbered(NAMES, '#', names.size());
            byName.put(name, known);
            names.put(known, name);
        }
        return known;
    }

    String value(AttributeValue value) {
        String placeholder = numbered(VALUES, ':', values.size());
        values.put(placeholder, value);
        return placeholder;
    }

    private static String numbered(List<String> first, char sign, int number) {
        return number < first.size() ? first.get(number) : sign + Integer.toString(number);
    }

    /** Names by placeholder. */
    Map<String, String> names() {
        return names;
    }

    /** Values by placeholder. */
    Map<String, AttributeValue> values() {
        return values;
    }

    /** Null for none: DynamoDB refuses empty maps. */
    @Nullable
    Map<String, String> namesIfAny() {
        return names.isEmpty() ? null : names;
    }

    /** Null for none: DynamoDB refuses empty maps. */
    @Nullable
    Map<String, AttributeValue> valuesIfAny() {
        return values.isEmpty() ? null : values;
    }
}
