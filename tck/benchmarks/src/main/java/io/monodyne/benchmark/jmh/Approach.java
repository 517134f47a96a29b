package io.monodyne.benchmark.jmh;

import io.monodyne.benchmark.contender.Contender;
import io.monodyne.benchmark.contender.EnhancedClient;
import io.monodyne.benchmark.contender.HandWritten;
import io.monodyne.benchmark.contender.Monodyne;

/** Who does the work; a parameter of the benchmarks. */
public enum Approach {
    HAND_WRITTEN {
        @Override
        Contender open() {
            return new HandWritten();
        }
    },
    ENHANCED_CLIENT {
        @Override
        Contender open() {
            return new EnhancedClient();
        }
    },
    MONODYNE {
        @Override
        Contender open() {
            return new Monodyne();
        }
    };

    abstract Contender open();
}
