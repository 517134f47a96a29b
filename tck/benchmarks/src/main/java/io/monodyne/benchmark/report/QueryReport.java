package io.monodyne.benchmark.report;

import io.monodyne.benchmark.contender.EnhancedQuery;
import io.monodyne.benchmark.contender.HandWrittenQuery;
import io.monodyne.benchmark.contender.MonodyneQuery;
import io.monodyne.benchmark.contender.QueryContender;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.parcel.ParcelStage;
import java.util.List;
import java.util.Locale;

/** Querying an index for a hundred entities, in three ways, and planning a statement that was planned before. */
public final class QueryReport {

    private QueryReport() {}

    /** Measures, and answers a Markdown table. */
    public static String run(int rounds) {
        try (QueryContender handWritten = new HandWrittenQuery();
                QueryContender enhanced = new EnhancedQuery();
                MonodyneQuery monodyne = new MonodyneQuery()) {
            List<Course> courses = List.of(
                    course("hand-written", handWritten),
                    course("Enhanced Client", enhanced),
                    course("Monodyne", monodyne),
                    planning(monodyne));
            new Race(rounds).run(courses);
            return table(courses);
        }
    }

    private static Course course(String name, QueryContender contender) {
        Sink sink = new Sink();
        return new Course(
                "query 100",
                name,
                contender::traffic,
                () -> sink.take(contender.parcels(ParcelSample.CUSTOMER, ParcelStage.SORTED)));
    }

    private static Course planning(MonodyneQuery monodyne) {
        Sink sink = new Sink();
        return new Course("plan again", "Monodyne", monodyne::traffic, () -> sink.take(monodyne.plan()));
    }

    private static String table(List<Course> courses) {
        MarkdownTable table = new MarkdownTable(
                "operation",
                "contender",
                "CPU µs",
                "allocated bytes",
                "requests",
                "CPU / hand-written",
                "bytes / hand-written",
                "CPU / Enhanced");
        Sample floor = courses.get(0).median();
        Sample enhanced = courses.get(1).median();
        for (Course course : courses) {
            Sample sample = course.median();
            table.row(
                    course.operation(),
                    course.contender(),
                    format("%.2f", sample.nanos() / 1000),
                    format("%.0f", sample.bytes()),
                    format("%.0f", sample.requests()),
                    format("%.2f", sample.nanos() / floor.nanos()),
                    format("%.2f", sample.bytes() / floor.bytes()),
                    format("%.2f", sample.nanos() / enhanced.nanos()));
        }
        return table.toString();
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
