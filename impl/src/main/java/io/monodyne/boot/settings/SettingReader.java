package io.monodyne.boot.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties by name and type. What is asked for is what is known: whatever else is there under our prefix is
 * reported as unknown. Lives while the settings of a unit are read.
 */
final class SettingReader {

    private static final String PREFIX = "monodyne.";

    private final Map<String, Object> values;
    private final SettingProblems problems;
    private final ClassLoader loader;
    private final SortedSet<String> known = new TreeSet<>();

    SettingReader(Map<String, Object> values, SettingProblems problems, ClassLoader loader) {
        this.values = values;
        this.problems = problems;
        this.loader = loader;
    }

    /** The value as it is given; null where there is none, or a blank text. */
    @Nullable
    Object value(String name) {
        known.add(name);
        Object value = values.get(name);
        return value instanceof CharSequence text && text.toString().isBlank() ? null : value;
    }

    @Nullable
    String text(String name) {
        Object value = value(name);
        return value == null ? null : value.toString().strip();
    }

    String text(String name, String fallback) {
        String text = text(name);
        return text == null ? fallback : text;
    }

    int integer(String name, int fallback, int least, int most) {
        return (int) number(name, fallback, least, most);
    }

    long number(String name, long fallback, long least, long most) {
        String text = text(name);
        if (text == null) {
            return fallback;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            problems.badValue(name, text, range(least, most));
            return fallback;
        }
        problems.badValue(name, text, range(least, most));
        return fallback;
    }

    private static String range(long least, long most) {
        return most == Long.MAX_VALUE ? "a whole number from " + least : "a whole number from " + least + " to " + most;
    }

    boolean flag(String name, boolean fallback) {
        return word(name, fallback ? "true" : "false", "true", "false").equals("true");
    }

    /** One of a few words. */
    String word(String name, String fallback, String... words) {
        String text = text(name);
        String word = text == null ? fallback : text.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!Arrays.asList(words).contains(word)) {
            problems.badValue(name, String.valueOf(text), String.join(" or ", words));
            return fallback;
        }
        return word;
    }

    /** The constant of an enum whose words are its names, with a hyphen for the underscore. */
    <E extends Enum<E>> E constant(String name, E fallback) {
        E[] constants = fallback.getDeclaringClass().getEnumConstants();
        String[] words = Arrays.stream(constants).map(SettingReader::wordOf).toArray(String[]::new);
        String word = word(name, wordOf(fallback), words);
        return constants[Arrays.asList(words).indexOf(word)];
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A positive duration. */
    Duration duration(String name, Duration fallback) {
        Object value = value(name);
        if (value == null) {
            return fallback;
        }
        Duration duration = value instanceof Duration given
                ? given
                : parsed(value.toString().strip());
        if (duration == null || duration.isZero() || duration.isNegative()) {
            problems.badValue(name, value.toString(), "a positive number of milliseconds, or a duration such as PT10S");
            return fallback;
        }
        return duration;
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofMillis(Long.parseLong(text))
                    : Duration.parse(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    /** Texts, separated by commas or in a collection. */
    Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (Object element : elements(name)) {
            names.add(element instanceof Class<?> type ? type.getName() : element.toString());
        }
        return names;
    }

    /** An object that has to be given as such. */
    <T> @Nullable T object(String name, Class<T> type) {
        Object value = value(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        problems.badValue(name, "of " + value.getClass(), "an object that is a " + type.getName());
        return null;
    }

    /** Objects, each given as such, by its class or by the name of its class. */
    <T> List<T> objects(String name, Class<T> type) {
        List<T> objects = new ArrayList<>();
        for (Object element : elements(name)) {
            if (type.isInstance(element)) {
                objects.add(type.cast(element));
            } else {
                make(name, element, type, objects);
            }
        }
        return objects;
    }

    private <T> void make(String name, Object element, Class<T> type, List<T> objects) {
        String typeName = element instanceof Class<?> given ? given.getName() : element.toString();
        try {
            Class<?> made = element instanceof Class<?> given ? given : Class.forName(typeName, true, loader);
            objects.add(made.asSubclass(type).getConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            problems.notMade(name, typeName, e);
        }
    }

    /** What is listed, as it is given; null where nothing is said, empty where it is said with a blank text. */
    @Nullable
    List<Object> list(String name) {
        return values.containsKey(name) ? List.copyOf(elements(name)) : null;
    }

    private List<Object> elements(String name) {
        Object value = value(name);
        List<Object> elements = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            elements.addAll(collection);
        } else if (value instanceof Object[] array) {
            elements.addAll(Arrays.asList(array));
        } else if (value instanceof CharSequence text) {
            for (String part : text.toString().split(",", -1)) {
                if (!part.isBlank()) {
                    elements.add(part.strip());
                }
            }
        } else if (value != null) {
            elements.add(value);
        }
        return elements;
    }

    /** Reports what begins with our prefix and was never asked for. */
    void refuseUnknown() {
        SortedSet<String> ours = new TreeSet<>(known);
        ours.removeIf(name -> !name.startsWith(PREFIX));
        for (String name : new TreeSet<>(values.keySet())) {
            if (name.startsWith(PREFIX) && !known.contains(name)) {
                problems.unknown(name, NearestName.of(name, ours));
            }
        }
    }
}
