package io.monodyne.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives values back the type that they lost on their way: DynamoDB Local shows an empty map in a stream as a value of no type
 * at all, and so do conversions that take an empty collection for none. Nothing else has no type. Stateless.
 */
final class UntypedValues {

    private static final AttributeValue EMPTY_MAP = AttributeValue.fromM(Map.of());

    private UntypedValues() {}

    /** The same with empty maps in the place of such values; itself where there are none. */
    static Map<String, AttributeValue> typed(Map<String, AttributeValue> values) {
        Map<String, AttributeValue> typed = null;
        for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
            AttributeValue value = typed(entry.getValue());
            if (value != entry.getValue()) {
                typed = typed == null ? new LinkedHashMap<>(values) : typed;
                typed.put(entry.getKey(), value);
            }
        }
        return typed == null ? values : typed;
    }

    private static AttributeValue typed(AttributeValue value) {
        return switch (value.type()) {
            case UNKNOWN_TO_SDK_VERSION -> EMPTY_MAP;
            case M -> {
                Map<String, AttributeValue> members = typed(value.m());
                yield members == value.m() ? value : AttributeValue.fromM(members);
            }
            case L -> {
                List<AttributeValue> elements = new ArrayList<>(value.l());
                elements.replaceAll(UntypedValues::typed);
                yield elements.equals(value.l()) ? value : AttributeValue.fromL(elements);
            }
            default -> value;
        };
    }
}
