package io.monodyne.benchmark.report;

import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.contender.EnhancedClient;
import io.monodyne.benchmark.contender.Flock;
import io.monodyne.benchmark.contender.HandWritten;
import io.monodyne.benchmark.contender.Monodyne;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Changing ten of many managed entities, and none of them: what a flush costs should follow what changed. */
public final class FlushReport {

    private static final int[] SIZES = {100, 1_000, 10_000, 100_000};
    private static final int CHANGED = 10;

    private FlushReport() {}

    /** Measures, and answers a Markdown table. */
    public static String run(int rounds) {
        List<Course> courses = new ArrayList<>();
        List<Flock> flocks = new ArrayList<>();
        try (Contender handWritten = new HandWritten();
                Contender enhanced = new EnhancedClient();
                Contender monodyne = new Monodyne()) {
            for (int size : SIZES) {
                Flock flock = add(courses, "Monodyne", monodyne, size, CHANGED);
                flocks.add(flock);
                courses.add(course("Monodyne", monodyne, flock, size, 0));
            }
            flocks.add(add(courses, "hand-written", handWritten, SIZES[0], CHANGED));
            flocks.add(add(courses, "Enhanced Client", enhanced, SIZES[0], CHANGED));
            new Race(rounds).run(courses);
            flocks.forEach(Flock::close);
        }
        return table(courses);
    }

    private static Flock add(List<Course> courses, String name, Contender contender, int size, int changed) {
        Flock flock = contender.flock(size);
        courses.add(course(name, contender, flock, size, changed));
        return flock;
    }

    private static Course course(String name, Contender contender, Flock flock, int size, int changed) {
        String operation = changed + " of " + String.format(Locale.ROOT, "%,d", size);
        return new Course(operation, name, contender::traffic, () -> flock.change(changed));
    }

    private static String table(List<Course> courses) {
        MarkdownTable table = new MarkdownTable(
                "changed",
                "contender",
                "CPU µs",
                "allocated bytes",
                "requests",
                "request bytes",
                "CPU / 10 of 100 with Monodyne");
        Sample smallest = courses.get(0).median();
        for (Course course : courses) {
            Sample sample = course.median();
            table.row(
                    course.operation(),
                    course.contender(),
                    String.format(Locale.ROOT, "%.2f", sample.nanos() / 1000),
                    String.format(Locale.ROOT, "%.0f", sample.bytes()),
                    String.format(Locale.ROOT, "%.0f", sample.requests()),
                    String.format(Locale.ROOT, "%.0f", sample.requestBytes()),
                    String.format(Locale.ROOT, "%.3f", sample.nanos() / smallest.nanos()));
        }
        return table.toString();
    }
}
