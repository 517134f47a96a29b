package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.TrimSide;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions of texts. Positions begin with 1 and are counted, as lengths are, in characters of Java, as H2 does. A start of 0 is that of 1; a
 * negative one counts from the end. What is beyond the text is cut off. Stateless.
 */
final class TextFunctions {

    private TextFunctions() {}

    static @Nullable Object value(FunctionName name, List<Term> arguments, Row row) {
        if (name == FunctionName.CONCAT) {
            return concatenated(arguments, row);
        }
        String first = Operands.text(arguments.get(0), row);
        if (first == null) {
            return null;
        }
        return switch (name) {
            case LOWER -> first.toLowerCase(Locale.ROOT);
            case UPPER -> first.toUpperCase(Locale.ROOT);
            case LENGTH -> first.length();
            case LEFT -> left(first, Operands.integer(arguments.get(1), row));
            case RIGHT -> right(first, Operands.integer(arguments.get(1), row));
            case REPLACE -> replaced(first, arguments, row);
            case LOCATE -> located(first, arguments, row);
            case SUBSTRING -> substring(first, arguments, row);
            default -> throw TermProblems.notEvaluated(name);
        };
    }

    private static @Nullable String concatenated(List<Term> arguments, Row row) {
        StringBuilder text = new StringBuilder();
        for (Term argument : arguments) {
            String part = Casts.text(argument, row);
            if (part == null) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }

    private static @Nullable String left(String text, @Nullable Integer length) {
        return length == null ? null : text.substring(0, within(length, text));
    }

    private static @Nullable String right(String text, @Nullable Integer length) {
        return length == null ? null : text.substring(text.length() - within(length, text));
    }

    private static int within(int length, String text) {
        return Math.max(0, Math.min(length, text.length()));
    }

    private static @Nullable String replaced(String text, List<Term> arguments, Row row) {
        String sought = Operands.text(arguments.get(1), row);
        String replacement = Operands.text(arguments.get(2), row);
        if (sought == null || replacement == null) {
            return null;
        }
        return sought.isEmpty() ? text : text.replace(sought, replacement);
    }

    private static @Nullable Integer located(String sought, List<Term> arguments, Row row) {
        String text = Operands.text(arguments.get(1), row);
        Integer start = optional(arguments, row, 1);
        if (text == null || start == null) {
            return null;
        }
        if (start < 0) {
            return text.lastIndexOf(sought, text.length() + start) + 1;
        }
        return text.indexOf(sought, Math.max(0, start - 1)) + 1;
    }

    /** The third argument, or what stands for it where there is none; null where it is null. */
    private static @Nullable Integer optional(List<Term> arguments, Row row, int absent) {
        return arguments.size() > 2 ? Operands.integer(arguments.get(2), row) : Integer.valueOf(absent);
    }

    private static @Nullable String substring(String text, List<Term> arguments, Row row) {
        Integer given = Operands.integer(arguments.get(1), row);
        Integer length = optional(arguments, row, Integer.MAX_VALUE);
        if (given == null || length == null) {
            return null;
        }
        long start = given < 0 ? text.length() + 1L + given : Math.max(given, 1);
        long end = Math.min(start + length, text.length() + 1L);
        start = Math.max(start, 1);
        return start >= end ? "" : text.substring((int) start - 1, (int) end - 1);
    }

    /** @param cut each of its characters is cut off */
    static String trimmed(String text, String cut, TrimSide side) {
        int start = 0;
        int end = text.length();
        while (side != TrimSide.TRAILING && start < end && cut.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (side != TrimSide.LEADING && start < end && cut.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }
}
