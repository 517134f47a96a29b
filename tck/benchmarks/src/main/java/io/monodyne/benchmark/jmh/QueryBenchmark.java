package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.QueryContender;
import io.monodyne.benchmark.parcel.ParcelSample;
import io.monodyne.benchmark.parcel.ParcelStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Querying an index for a hundred entities. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryBenchmark {

    @Param
    public QueryApproach approach = QueryApproach.MONODYNE;

    private @Nullable QueryContender contender;

    @Setup
    public void open() {
        contender = approach.open();
    }

    @TearDown
    public void close() {
        contender().close();
    }

    private QueryContender contender() {
        if (contender == null) {
            throw new IllegalStateException("not set up");
        }
        return contender;
    }

    @Benchmark
    public Object query() {
        return contender().parcels(ParcelSample.CUSTOMER, ParcelStage.SORTED);
    }
}
