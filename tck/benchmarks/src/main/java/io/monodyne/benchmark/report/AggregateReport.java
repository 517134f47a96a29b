package io.monodyne.benchmark.report;

import io.monodyne.benchmark.contender.HandWrittenShipments;
import io.monodyne.benchmark.contender.MonodyneShipments;
import io.monodyne.benchmark.contender.ShipmentContender;
import io.monodyne.benchmark.shipment.ShipmentSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Loading an aggregate of one and fifty items, and changing one of the fifty, in two ways. */
public final class AggregateReport {

    private static final String ID = ShipmentSample.id(42);

    private AggregateReport() {}

    /** Measures, and answers a Markdown table. */
    public static String run(int rounds) {
        try (ShipmentContender handWritten = new HandWrittenShipments();
                ShipmentContender monodyne = new MonodyneShipments()) {
            List<Course> floors = courses("hand-written", handWritten);
            List<Course> ours = courses("Monodyne", monodyne);
            List<Course> all = new ArrayList<>(floors);
            all.addAll(ours);
            new Race(rounds).run(all);
            return table(floors, ours);
        }
    }

    private static List<Course> courses(String name, ShipmentContender contender) {
        Sink sink = new Sink();
        return List.of(
                new Course("load 1 + 50", name, contender::traffic, () -> sink.take(contender.load(ID))),
                new Course("load 1 + 50, change 1, commit", name, contender::traffic, () -> contender.change(ID)));
    }

    private static String table(List<Course> floors, List<Course> ours) {
        MarkdownTable table = new MarkdownTable(
                "operation",
                "contender",
                "CPU µs",
                "allocated bytes",
                "requests",
                "request bytes",
                "CPU / hand-written",
                "bytes / hand-written");
        for (int i = 0; i < floors.size(); i++) {
            Sample floor = floors.get(i).median();
            row(table, floors.get(i), floor);
            row(table, ours.get(i), floor);
        }
        return table.toString();
    }

    private static void row(MarkdownTable table, Course course, Sample floor) {
        Sample sample = course.median();
        table.row(
                course.operation(),
                course.contender(),
                format("%.2f", sample.nanos() / 1000),
                format("%.0f", sample.bytes()),
                format("%.0f", sample.requests()),
                format("%.0f", sample.requestBytes()),
                format("%.2f", sample.nanos() / floor.nanos()),
                format("%.2f", sample.bytes() / floor.bytes()));
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
