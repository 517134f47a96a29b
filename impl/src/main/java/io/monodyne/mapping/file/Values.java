package io.monodyne.mapping.file;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of a file as values of the types that elements of annotations have. Immutable. */
record Values(ClassNames classes, FileProblems problems) {

    /**
     * The value of the type that a text stands for; null, and a problem, where it stands for none.
     *
     * @param where what has the text, for messages
     */
    @Nullable
    Object of(Class<?> type, String text, Location location, String where) {
        if (type == String.class) {
            return text;
        }
        if (type == Class.class) {
            return classes.find(text, location);
        }
        String word = text.strip();
        Object value = simple(type, word);
        if (value == null) {
            problems.value(location, where, word, expected(type));
        }
        return value;
    }

    private static @Nullable Object simple(Class<?> type, String word) {
        if (type == boolean.class) {
            return truth(word);
        }
        if (type == int.class) {
            return number(word);
        }
        if (type == char.class) {
            return word.length() == 1 ? word.charAt(0) : null;
        }
        return constant(type, word);
    }

    private static @Nullable Boolean truth(String word) {
        return switch (word) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Integer number(String word) {
        try {
            return Integer.valueOf(word);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object constant(Class<?> type, String word) {
        return Arrays.stream((Object[]) type.getEnumConstants())
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String expected(Class<?> type) {
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class) {
            return "a whole number";
        }
        if (type == char.class) {
            return "one character";
        }
        return Arrays.stream((Object[]) type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
