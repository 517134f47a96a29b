package io.monodyne.tck.concurrency;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Key texts, computed from an item once more and in another way than the provider computes them: straight from the description
 * of the format. Lives for one item.
 */
final class Recomputed {

    private static final int HIGHEST_ESCAPED = 0x25;

    private final Map<String, AttributeValue> item;
    private final Map<String, String> keys = new LinkedHashMap<>();

    Recomputed(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /** The text of an attribute, or of a member of a map ({@code address.city}), escaped; null where it is absent. */
    String text(String path) {
        Map<String, AttributeValue> members = item;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            AttributeValue map = members.get(steps[i]);
            if (map == null) {
                return null;
            }
            members = map.m();
        }
        AttributeValue value = members.get(steps[steps.length - 1]);
        return value == null ? null : escaped(value.s());
    }

    /** The text of an integer, padded; null where it is absent. */
    String number(String attribute, int digits) {
        AttributeValue value = item.get(attribute);
        if (value == null) {
            return null;
        }
        BigInteger number = new BigInteger(value.n());
        boolean negative = number.signum() < 0;
        String positive = (negative ? number.add(BigInteger.TEN.pow(digits)) : number).toString();
        return (negative ? "-" : "") + "0".repeat(digits - positive.length()) + positive;
    }

    /** The text of a truth value; null where it is absent. */
    String flag(String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.bool().toString();
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c <= HIGHEST_ESCAPED) {
                out.append(String.format("%%%02X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Components joined; null where one of them is. */
    static String joined(String... components) {
        for (String component : components) {
            if (component == null) {
                return null;
            }
        }
        return String.join("#", components);
    }

    /** Notes the pair of an index: both or none. */
    Recomputed pair(String index, String partition, String sort) {
        if (partition != null && sort != null) {
            keys.put(index + "_pk", partition);
            keys.put(index + "_sk", sort);
        }
        return this;
    }

    /** Notes the sort key of a local index. */
    Recomputed local(String index, String sort) {
        if (sort != null) {
            keys.put(index + "_sk", sort);
        }
        return this;
    }

    Map<String, String> keys() {
        return keys;
    }
}
