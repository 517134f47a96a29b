package io.monodyne.benchmark.cold;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a program took: since {@code main} by the clock, and in processor time of the whole process, compilers included. */
final class Stopwatch {

    private final long begun = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    /** Prints both, in nanoseconds, on one line after what was read. */
    void stop(String read) {
        long taken = System.nanoTime() - begun;
        // The bean is made only now: making it takes longer than reading an item.
        long processor = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.println(read + ";" + taken + ";" + processor);
    }
}
