package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.MonodyneQuery;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Making a query of a text that was planned before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanBenchmark {

    private @Nullable MonodyneQuery contender;

    @Setup
    public void open() {
        contender = new MonodyneQuery();
    }

    @TearDown
    public void close() {
        contender().close();
    }

    private MonodyneQuery contender() {
        if (contender == null) {
            throw new IllegalStateException("not set up");
        }
        return contender;
    }

    @Benchmark
    public Object cachedPlan() {
        return contender().plan();
    }
}
