package io.monodyne.benchmark.report;

import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.contender.EnhancedClient;
import io.monodyne.benchmark.contender.HandWritten;
import io.monodyne.benchmark.contender.Monodyne;
import io.monodyne.benchmark.parcel.ParcelSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finding, changing and storing one entity, in three ways. */
public final class OperationReport {

    private static final String HAND_WRITTEN = "hand-written";
    private static final String ENHANCED = "Enhanced Client";
    private static final String MONODYNE = "Monodyne";
    private static final String ID = ParcelSample.id(42);

    private OperationReport() {}

    /** Measures, and answers a Markdown table. */
    public static String run(int rounds) {
        try (Contender handWritten = new HandWritten();
                Contender enhanced = new EnhancedClient();
                Contender monodyne = new Monodyne()) {
            List<Course> courses = new ArrayList<>();
            add(courses, HAND_WRITTEN, handWritten);
            add(courses, ENHANCED, enhanced);
            add(courses, MONODYNE, monodyne);
            new Race(rounds).run(courses);
            return table(courses);
        }
    }

    private static void add(List<Course> courses, String name, Contender contender) {
        Sink sink = new Sink();
        courses.add(new Course("find", name, contender::traffic, () -> sink.take(contender.find(ID))));
        courses.add(new Course("load, change 2, commit", name, contender::traffic, () -> contender.change(ID)));
        courses.add(new Course("persist", name, contender::traffic, () -> contender.insert(ID)));
    }

    private static String table(List<Course> courses) {
        MarkdownTable table = new MarkdownTable(
                "operation",
                "contender",
                "CPU µs",
                "allocated bytes",
                "requests",
                "request bytes",
                "CPU / hand-written",
                "bytes / hand-written",
                "CPU / Enhanced");
        List<String> operations =
                courses.stream().map(Course::operation).distinct().toList();
        for (String operation : operations) {
            Sample floor = median(courses, operation, HAND_WRITTEN);
            Sample enhanced = median(courses, operation, ENHANCED);
            for (String contender : List.of(HAND_WRITTEN, ENHANCED, MONODYNE)) {
                Sample sample = median(courses, operation, contender);
                table.row(
                        operation,
                        contender,
                        format("%.2f", sample.nanos() / 1000),
                        format("%.0f", sample.bytes()),
                        format("%.0f", sample.requests()),
                        format("%.0f", sample.requestBytes()),
                        format("%.2f", sample.nanos() / floor.nanos()),
                        format("%.2f", sample.bytes() / floor.bytes()),
                        format("%.2f", sample.nanos() / enhanced.nanos()));
            }
        }
        return table.toString();
    }

    private static Sample median(List<Course> courses, String operation, String contender) {
        return courses.stream()
                .filter(course -> course.operation().equals(operation)
                        && course.contender().equals(contender))
                .findFirst()
                .orElseThrow()
                .median();
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
