package io.monodyne.benchmark;

import io.monodyne.benchmark.cold.ColdStartReport;
import io.monodyne.benchmark.report.AggregateReport;
import io.monodyne.benchmark.report.FlushReport;
import io.monodyne.benchmark.report.OperationReport;
import io.monodyne.benchmark.report.QueryReport;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks that its argument lists, separated by commas, or all: {@code operations}, {@code aggregate}, {@code queries}, {@code flush}
 * and {@code start} print tables with the ratios of contenders that ran in turns; {@code jmh} runs the benchmarks of JMH.
 */
public final class Benchmarks {

    private static final String ALL = "operations,aggregate,queries,flush,start,jmh";
    private static final int ROUNDS = 151;
    private static final int STARTS = 15;

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        for (String name : (arguments.length == 0 ? ALL : arguments[0]).split(",")) {
            run(name.strip());
        }
    }

    private static void run(String name) throws RunnerException {
        switch (name) {
            case "operations" -> print("One entity", OperationReport.run(ROUNDS));
            case "aggregate" -> print("An aggregate", AggregateReport.run(ROUNDS));
            case "queries" -> print("Queries", QueryReport.run(ROUNDS));
            case "flush" -> print("Flush", FlushReport.run(ROUNDS));
            case "start" -> print("Cold start", ColdStartReport.run(STARTS));
            case "jmh" ->
                new Runner(new OptionsBuilder()
                                .include("io\\.monodyne\\.benchmark\\.jmh\\..*")
                                .addProfiler(GCProfiler.class)
                                .build())
                        .run();
            default ->
                throw new IllegalArgumentException("There is no benchmark " + name
                        + ". Ask for operations, aggregate, queries, flush, start or jmh.");
        }
    }

    private static void print(String title, String table) {
        System.out.printf("%n## %s%n%n%s%n", title, table);
    }
}
