package io.monodyne.benchmark.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one operation took, on average over a batch or as the median of several. */
record Sample(double nanos, double bytes, double requests, double requestBytes) {

    static Sample median(List<Sample> samples) {
        return new Sample(
                median(samples, Sample::nanos),
                median(samples, Sample::bytes),
                median(samples, Sample::requests),
                median(samples, Sample::requestBytes));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> part) {
        double[] sorted = samples.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
