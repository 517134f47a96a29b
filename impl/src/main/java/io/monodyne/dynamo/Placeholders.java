package io.monodyne.dynamo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names and values that the expressions of one request stand for. Numbered, so that no name can be mistaken for another
 * one, and no reserved word, dot or hostile text matters; each name has one. So has each place of a
 * value: to find equal ones would cost more than it saves. Lives while a request is rendered.
 */
final class Placeholders {

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    String name(String name) {
        String known = byName.get(name);
        if (known == null) {
            known = "#" + names.size();
            byName.put(name, known);
            names.put(known, name);
        }
        return known;
    }

    String value(AttributeValue value) {
        String placeholder = ":" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /** Names by placeholder. */
    Map<String, String> names() {
        return names;
    }

    /** Values by placeholder. */
    Map<String, AttributeValue> values() {
        return values;
    }
}
