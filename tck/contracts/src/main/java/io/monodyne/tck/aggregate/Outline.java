package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requests of a unit in outline: which ones, and of which keys, without what they set and under which conditions. Of a
 * query the partition is left, of a batch the number of its keys, and the actions of a transaction are in the order of their
 * texts, as all of them happen at once. Stateless.
 */
final class Outline {

    private static final Pattern QUERY = Pattern.compile("(query \\S+  \\S+)(.*)");
    private static final Pattern BATCH = Pattern.compile("batch-get \\S+  (.*)");
    private static final Pattern LATER_PAGE = Pattern.compile("  (\\S+ )*next\\b");
    private static final String INDENT = "  ";

    private Outline() {}

    /** Asserts that these are all requests since the last reset, and forgets them. */
    static void assertSent(TestUnit unit, String expected) {
        assertEquals(expected.strip(), String.join("\n", taken(unit)), "the requests that were sent");
    }

    /** As {@link #assertSent}, for requests that are sent at the same time. */
    static void assertSentInAnyOrder(TestUnit unit, String expected) {
        assertEquals(
                expected.strip().lines().sorted().collect(Collectors.joining("\n")),
                taken(unit).stream().sorted().collect(Collectors.joining("\n")),
                "the requests that were sent");
    }

    /** Asserts how many requests were sent since the last reset, by their kinds, in their order; and forgets them. */
    static void assertOperations(TestUnit unit, String... expected) {
        assertEquals(
                List.of(expected),
                taken(unit).stream()
                        .map(request -> request.substring(0, request.indexOf(' ')))
                        .toList(),
                "the kinds of the requests that were sent");
    }

    /** Those that were sent since the last reset, which forgets them. */
    static List<String> taken(TestUnit unit) {
        List<String> sent = unit.requests().sent().stream().map(Outline::of).toList();
        unit.requests().reset();
        return sent;
    }

    private static String of(String request) {
        List<String> lines = request.lines().toList();
        if (lines.size() == 1) {
            return line(request);
        }
        Stream<String> actions = lines.stream()
                .skip(1)
                .map(action -> INDENT + line(action.substring(INDENT.length())))
                .sorted();
        return lines.get(0) + "\n" + actions.collect(Collectors.joining("\n"));
    }

    private static String line(String request) {
        Matcher query = QUERY.matcher(request);
        if (query.matches()) {
            return query.group(1) + (LATER_PAGE.matcher(query.group(2)).find() ? "  next" : "");
        }
        Matcher batch = BATCH.matcher(request);
        if (batch.matches()) {
            return "batch-get " + batch.group(1).split(", ", -1).length;
        }
        int end = request.indexOf("  ");
        return end < 0 ? request : request.substring(0, end);
    }
}
