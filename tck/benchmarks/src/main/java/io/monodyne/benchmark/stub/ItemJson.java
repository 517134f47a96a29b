package io.monodyne.benchmark.stub;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as DynamoDB writes them. Only the kinds and characters that the benchmarks store. */
final class ItemJson {

    private ItemJson() {}

    static String of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String of(AttributeValue value) {
        return switch (value.type()) {
            case S -> "{\"S\":" + quoted(value.s()) + "}";
            case N -> "{\"N\":" + quoted(value.n()) + "}";
            case BOOL -> "{\"BOOL\":" + value.bool() + "}";
            case SS -> value.ss().stream().map(ItemJson::quoted).collect(Collectors.joining(",", "{\"SS\":[", "]}"));
            case L -> value.l().stream().map(ItemJson::of).collect(Collectors.joining(",", "{\"L\":[", "]}"));
            case M -> "{\"M\":" + of(value.m()) + "}";
            default -> throw new IllegalArgumentException("no benchmark stores a value of type " + value.type());
        };
    }

    private static String quoted(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("no benchmark stores a text that has to be escaped: " + text);
        }
        return '"' + text + '"';
    }
}
