package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.parcel.ParcelSample;
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

/** Finding, changing and storing one entity. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParcelBenchmark {

    private static final String ID = ParcelSample.id(42);

    @Param
    public Approach approach = Approach.MONODYNE;

    private @Nullable Contender contender;

    @Setup
    public void open() {
        contender = approach.open();
    }

    @TearDown
    public void close() {
        contender().close();
    }

    private Contender contender() {
        if (contender == null) {
            throw new IllegalStateException("not set up");
        }
        return contender;
    }

    @Benchmark
    public Object find() {
        return contender().find(ID);
    }

    @Benchmark
    public void loadChangeTwoCommit() {
        contender().change(ID);
    }

    @Benchmark
    public void persist() {
        contender().insert(ID);
    }
}
