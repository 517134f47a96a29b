package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the keys of a {@link Parcel} have to be, computed from the attributes that are stored. */
final class ParcelKeys {

    private static final String SORT_KEY = "PARCEL";

    private final TestUnit unit;

    ParcelKeys(TestUnit unit) {
        this.unit = unit;
    }

    String text(String id, String attribute) {
        return unit.table().text("PARCEL#" + id, SORT_KEY, attribute);
    }

    void assertRight(String id) {
        Map<String, AttributeValue> item = unit.table().item("PARCEL#" + id, SORT_KEY);
        assertEquals(expected(item), stored(item, ""), () -> "of " + item);
    }

    void assertRight(String id, String index) {
        Map<String, AttributeValue> item = unit.table().item("PARCEL#" + id, SORT_KEY);
        Map<String, String> expected = expected(item);
        expected.keySet().removeIf(name -> !name.startsWith(index));
        assertEquals(expected, stored(item, index), () -> "of " + item);
    }

    private static Map<String, String> stored(Map<String, AttributeValue> item, String prefix) {
        Map<String, String> stored = new TreeMap<>();
        item.forEach((name, value) -> {
            boolean computed = name.startsWith("gsi0") || name.startsWith("gsi1_") || name.equals("route");
            if (computed && name.startsWith(prefix)) {
                stored.put(name, value.s());
            }
        });
        return stored;
    }

    private static Map<String, String> expected(Map<String, AttributeValue> item) {
        Map<String, String> expected = new TreeMap<>();
        String state = text(item.get("state"));
        String city = text(item.get("city"));
        String carrier = text(item.get("carrier"));
        AttributeValue weight = item.get("weight");
        AttributeValue address = item.get("address");
        String town = address == null ? null : text(address.m().get("town"));
        if (state != null && city != null && weight != null) {
            expected.put("gsi0_pk", "STATE#" + escaped(state));
            expected.put("gsi0_sk", escaped(city) + "#" + number(Integer.parseInt(weight.n())));
        }
        if (carrier != null && state != null) {
            expected.put("route", escaped(carrier) + "#" + escaped(state));
        }
        if (carrier != null && state != null && town != null) {
            expected.put("gsi1_pk", "TO#" + escaped(town));
            expected.put("gsi1_sk", escaped(expected.get("route"))); // one component of the key
        }
        return expected;
    }

    private static String text(AttributeValue value) {
        return value == null ? null : value.s();
    }

    private static String escaped(String component) {
        return component.replace("%", "%25").replace("#", "%23");
    }

    /** Keys have numbers with as many digits as the type may have; these are never negative. */
    private static String number(int number) {
        return String.format("%010d", number);
    }
}
