package io.monodyne.benchmark.report;

import io.monodyne.benchmark.stub.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One operation of one contender, and the samples taken of it.
 *
 * <p>A batch is sized once, when the code is warm, to last about {@link #BATCH_NANOS}: long enough for the clock of the
 * operating system, short enough for many turns.
 */
final class Course {

    private static final long BATCH_NANOS = 10_000_000;
    private static final int MOST_TIMES = 1_000_000;

    private final String operation;
    private final String contender;
    private final Runnable body;
    private final Meter meter;
    private final List<Sample> samples = new ArrayList<>();
    private int times = 1;

    Course(String operation, String contender, Supplier<Traffic> traffic, Runnable body) {
        this.operation = operation;
        this.contender = contender;
        this.body = body;
        this.meter = new Meter(traffic);
    }

    String operation() {
        return operation;
    }

    String contender() {
        return contender;
    }

    /** Runs until it has taken so much CPU time, and sizes the batch by what it saw last. */
    void warmUp(long nanos) {
        double spent = 0;
        while (spent < nanos) {
            Sample sample = meter.measure(body, times);
            spent += sample.nanos() * times;
            times = (int) Math.max(1, Math.min(MOST_TIMES, BATCH_NANOS / Math.max(1, sample.nanos())));
        }
    }

    void takeTurn() {
        samples.add(meter.measure(body, times));
    }

    Sample median() {
        return Sample.median(samples);
    }
}
