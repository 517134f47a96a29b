package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.contender.Flock;
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

/** Ten changed, or none, of many entities that one unit of work has read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx3g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlushBenchmark {

    private static final int CHANGED = 10;

    @Param
    public Approach approach = Approach.MONODYNE;

    @Param({"100", "1000", "10000", "100000"})
    public int managed;

    private @Nullable Contender contender;
    private @Nullable Flock flock;

    @Setup
    public void open() {
        contender = approach.open();
        flock = contender.flock(managed);
    }

    @TearDown
    public void close() {
        flock().close();
        if (contender != null) {
            contender.close();
        }
    }

    private Flock flock() {
        if (flock == null) {
            throw new IllegalStateException("not set up");
        }
        return flock;
    }

    @Benchmark
    public void tenChanged() {
        flock().change(CHANGED);
    }

    @Benchmark
    public void noneChanged() {
        flock().change(0);
    }
}
