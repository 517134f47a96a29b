package io.monodyne.tck.aggregate.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the table, whose keys are computed once more from what they store, by templates that are written down here. Lives
 * for one comparison.
 */
final class StoredItems {

    private static final String LINK = "LINK";
    private static final Pattern KEY = Pattern.compile("[ps]k|gsi[0-9]+_[ps]k");
    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final int HIGHEST_ESCAPED = 0x25;

    private static final String PERSON = "table PERSON#{id} PERSON";
    private static final String MENTOR = "gsi1 MENTOR#{mentor_id} {id}";
    private static final Map<String, List<String>> TEMPLATES = Map.ofEntries(
            Map.entry("Teacher", List.of(PERSON, MENTOR)),
            Map.entry(
                    "Pupil", List.of(PERSON, MENTOR, "gsi2 LOCKER#{locker_id} PUPIL", "gsi4 TOWN#{home.town_id} {id}")),
            Map.entry("Course", List.of("table COURSE#{id} COURSE", "gsi0 TEACHER#{teacher_id} {id}")),
            Map.entry(
                    "Lesson",
                    List.of("table COURSE#{course_id} LESSON#{number}", "gsi0 ROOM#{room_id} {course_id}#{number}")),
            Map.entry("Room", List.of("table ROOM#{id} ROOM")),
            Map.entry("Device", List.of("table DEVICE#{id} DEVICE", "gsi0 DEVICES#{room_id} {id}")),
            Map.entry("Profile", plain("Profile")),
            Map.entry("Book", plain("Book")),
            Map.entry("Locker", plain("Locker")),
            Map.entry("Town", plain("Town")),
            Map.entry("Material", plain("Material", "gsi0 Material#course_id#{course_id} {id}")),
            Map.entry("Shelf", plain("Shelf", "gsi0 Shelf#room#{room_id} {id}")));

    /** The names of links, and the index that they are found in from the other side. */
    private static final Map<String, List<String>> LINKS = Map.of(
            "readings", List.of("Course_Book", "gsi0"),
            "pupils", List.of("COURSE_PUPIL", "gsi3"),
            "books", List.of("PUPIL_BOOK", "gsi0"));

    private final List<Map<String, AttributeValue>> items;

    StoredItems(List<Map<String, AttributeValue>> items) {
        this.items = items;
    }

    private static List<String> plain(String type, String... indexes) {
        List<String> templates = new ArrayList<>(List.of(indexes));
        templates.add("table " + type + "#{id} " + type);
        templates.add("gsi19 EXTENT#" + type + "#0 {id}");
        return templates;
    }

    /** There is an item for each entity and each link, and no other; all have the keys that follow from what they store. */
    void assertAre(Expected expected) {
        List<String> names = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            if (item.get("_type").s().equals(LINK)) {
                links.add(keys(item).toString());
            } else {
                names.add(name(item));
                assertEquals(recomputed(item), keys(item), () -> "the keys of " + item);
            }
        }
        assertEquals(
                List.copyOf(expected.notes().keySet()), names.stream().sorted().toList(), "the stored entities");
        assertEquals(links(expected), links.stream().sorted().toList(), "the stored links");
    }

    private static String name(Map<String, AttributeValue> item) {
        return switch (item.get("_type").s()) {
            case "Lesson" ->
                Kind.LESSON.nameOf(new LessonId(
                        item.get("course_id").s(),
                        Integer.parseInt(item.get("number").n())));
            case "Profile" -> Kind.PROFILE.nameOf((Object) item.get("id").s());
            default -> item.get("id").s();
        };
    }

    private static Map<String, String> keys(Map<String, AttributeValue> item) {
        Map<String, String> keys = new TreeMap<>();
        item.forEach((attribute, value) -> {
            if (KEY.matcher(attribute).matches()) {
                keys.put(attribute, value.s());
            }
        });
        return keys;
    }

    private static List<String> links(Expected expected) {
        return expected.edges().stream()
                .filter(edge -> LINKS.containsKey(edge.association()))
                .map(edge -> {
                    String name = "LINK#" + LINKS.get(edge.association()).get(0) + "#";
                    String index = LINKS.get(edge.association()).get(1);
                    String owner = escaped(edge.owner());
                    String target = escaped(edge.target());
                    return new TreeMap<>(Map.of(
                                    "pk",
                                    name + owner,
                                    "sk",
                                    target,
                                    index + "_pk",
                                    name + target,
                                    index + "_sk",
                                    owner))
                            .toString();
                })
                .sorted()
                .toList();
    }

    // ---- templates ----------------------------------------

    private static Map<String, String> recomputed(Map<String, AttributeValue> item) {
        Map<String, String> keys = new TreeMap<>();
        for (String template : TEMPLATES.get(item.get("_type").s())) {
            String[] words = template.split(" ", -1);
            String prefix = words[0].equals("table") ? "" : words[0] + "_";
            String partition = rendered(words[1], item);
            String sort = rendered(words[2], item);
            if (partition != null && sort != null) {
                keys.put(prefix + "pk", partition);
                keys.put(prefix + "sk", sort);
            }
        }
        return keys;
    }

    /** Null where one of the slots is. */
    private static String rendered(String template, Map<String, AttributeValue> item) {
        Matcher slot = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (slot.find()) {
            String value = value(item, slot.group(1));
            if (value == null) {
                return null;
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(text).toString();
    }

    private static String value(Map<String, AttributeValue> item, String path) {
        int dot = path.indexOf('.');
        AttributeValue value = item.get(dot < 0 ? path : path.substring(0, dot));
        if (value == null) {
            return null;
        }
        if (dot >= 0) {
            return value(value.m(), path.substring(dot + 1));
        }
        return value.n() == null ? escaped(value.s()) : String.format("%010d", Integer.parseInt(value.n()));
    }

    private static String escaped(String text) {
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
}
