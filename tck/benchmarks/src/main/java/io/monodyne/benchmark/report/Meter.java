package io.monodyne.benchmark.report;

import com.sun.management.ThreadMXBean;
import io.monodyne.benchmark.stub.Traffic;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Measures what the calling thread spends. CPU time, not wall time: on a busy machine the second says more about the
 * neighbours. Compilation and garbage collection run in threads of their own and are not in it; the bytes allocated stand for
 * the latter.
 */
final class Meter {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Supplier<Traffic> traffic;

    /** @param traffic what was sent until now */
    Meter(Supplier<Traffic> traffic) {
        this.traffic = traffic;
    }

    Sample measure(Runnable operation, int times) {
        Traffic sentBefore = traffic.get();
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        long nanosBefore = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            operation.run();
        }
        long nanos = threads.getCurrentThreadCpuTime() - nanosBefore;
        long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        Traffic sent = traffic.get().minus(sentBefore);
        return new Sample(
                (double) nanos / times,
                (double) bytes / times,
                (double) sent.requests() / times,
                (double) sent.bytes() / times);
    }
}
