package io.monodyne.benchmark.report;

import org.jspecify.annotations.Nullable;

/** Keeps what an operation answers where another thread could look, so that no compiler may leave the operation out. */
final class Sink {

    private volatile @Nullable Object last;

    void take(Object answer) {
        last = answer;
    }

    /** What was taken last. */
    @Nullable
    Object last() {
        return last;
    }
}
